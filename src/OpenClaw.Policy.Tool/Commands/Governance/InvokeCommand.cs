using System.CommandLine;
using OpenClaw.Policy.Governance.Running;
using OpenClaw.Policy.Json;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary><c>openclaw-policy governance invoke</c>: calls one tool of a gateway that the rules allow.</summary>
internal static class InvokeCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy governance invoke sessions_list --gateway http://127.0.0.1:18789 --token-env OPENCLAW_GATEWAY_TOKEN --trace trace.jsonl
              Judges the folder, asks the gateway whether it is ready, calls the tool and prints its result.
          openclaw-policy governance invoke session_status --arguments '{"sessionKey":"main"}' --gateway http://127.0.0.1:18789 --token-file token --trace trace.jsonl
              With arguments: a JSON object, of which the trace keeps the hash.

        Exit codes:
          0  the tool was called and answered
          1  the gate found something, the rules do not allow the tool, or the call failed
          2  it could not run: no folder, no gateway, no token, no trace

        Only the tools of `invoke.allow` in the rules can be called; the shipped rules allow sessions_list, session_status and agents_list. There is no rehearsal: the
        gateway runs a tool also when it is told not to, and its ledger has no row for such a call.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var gateway = new GatewayOptions();
        var tool = new Argument<string>("TOOL") { Description = "The tool." };
        var arguments = new Option<string?>("--arguments") { Description = "What the tool is given, a JSON object. Default: {}.", HelpName = "JSON" };
        var command = new TaughtCommand("invoke", "Call a tool of a gateway that the rules allow, and trace it.", Lesson) { tool, arguments };
        gateway.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if (Arguments(parsed.GetValue(arguments)) is null)
            {
                parsed.AddError("--arguments is no JSON object, or has a key twice. Write it as '{\"limit\":5}'.");
            }
        });
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(arguments) ?? "{}";
            return NetworkClient.IsThere
                ? new RunExecution(host).Invoke(gateway.Read(parsed), new ToolCall(parsed.GetValue(tool)!, Arguments(text)!, text))
                : NetworkClient.Refuse(host);
        });
        return command;
    }

    private static ObjectNode? Arguments(string? text)
    {
        try
        {
            var source = new SourceText("arguments", text ?? "{}");
            return Json5Reader.Read(source).DuplicateKeys.Count == 0 ? JsonReader.Read(source) as ObjectNode : null;
        }
        catch (Exception e) when (e is JsonSyntaxException or Json5SyntaxException or Json5LimitException)
        {
            return null;
        }
    }
}
