using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>MCP servers: their names, and settings that do not go together.</summary>
internal static class McpChecks
{
    private const string ReservedName = "__proto__";

    /// <summary>Keys of other programs and of older releases; the schema itself takes any key here.</summary>
    private static readonly string[] ForeignKeys =
    [
        "connectTimeout", "connect_timeout", "timeout", "workingDirectory", "supports_parallel_tool_calls", "ssl_verify", "client_cert", "client_key",
    ];

    /// <summary>A name, or the servers by name.</summary>
    public static void ServerName(Node value, CheckScope scope)
    {
        if (value.AsString() == ReservedName)
        {
            scope.Report(value, $"\"{ReservedName}\" cannot be the name of a server.");
        }
        else if (value.Find(ReservedName) is { } server)
        {
            scope.Report(server, $"\"{ReservedName}\" cannot be the name of a server.", ReservedName);
        }
    }

    /// <summary>A server that is a program names it (2026.6.11 to 2026.7.35).</summary>
    public static void StdioCommand(Node value, CheckScope scope)
    {
        if (value.Find("transport").AsString() == "stdio" && TextForms.IsBlank(value.Find("command")))
        {
            scope.Report(value.Find("transport")!, "The transport \"stdio\" needs a \"command\".", "transport");
        }
    }

    /// <summary>From 2026.8.1.</summary>
    public static void Server(Node value, CheckScope scope)
    {
        foreach (var name in ForeignKeys)
        {
            if (value.Find(name) is { } setting)
            {
                scope.Report(setting, $"Unrecognized key: \"{name}\".");
            }
        }

        if (value.Find("codex", "default_tools_approval_mode") is { } mode)
        {
            scope.Report(mode, "Unrecognized key: \"default_tools_approval_mode\".", "codex", "default_tools_approval_mode");
        }

        if (value.Find("disabled") is { } disabled)
        {
            scope.Report(disabled, "Unrecognized key: \"disabled\". Use \"enabled\".", "disabled");
        }

        PerRequester(value, scope);
        StdioCommand(value, scope);
    }

    private static void PerRequester(Node server, CheckScope scope)
    {
        if (server.Find("oauth", "identity") is not StringNode { Value: "per-requester" } identity)
        {
            return;
        }

        if (server.Find("auth").AsString() != "oauth")
        {
            Report("needs auth: \"oauth\"");
        }

        if (server.Find("oauth", "authProfileId") is StringNode { Value.Length: > 0 } profile)
        {
            scope.Report(profile, "\"authProfileId\" and the identity \"per-requester\" exclude each other.", "oauth", "authProfileId");
        }

        if (server.Find("url").AsString() is not { Length: > 0 })
        {
            Report("needs a server with a \"url\"");
        }

        if (server.Find("command") is not null || server.Find("transport").AsString() == "stdio")
        {
            Report("does not go with a \"command\" or the transport \"stdio\"");
        }

        void Report(string demand) => scope.Report(identity, $"The identity \"per-requester\" {demand}.", "oauth", "identity");
    }
}
