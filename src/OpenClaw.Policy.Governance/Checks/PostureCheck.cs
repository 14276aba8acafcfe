using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>
/// What stands behind the requests: the agent's tools, the gateway, and workflows. A class of a text stops nothing that the tools allow. The config is read as it is
/// written: includes, variables and defaults of the program are the policy checks' concern.
/// </summary>
internal sealed class PostureCheck(List<FamilyFinding> findings)
{
    private const string ConfigName = "openclaw.json";
    private const string PolicyName = "policy.jsonc";

    /// <summary>Characters of a token that nobody guesses.</summary>
    private const int ShortestToken = 32;

    /// <summary>Workflow files that are looked at.</summary>
    private const int MostWorkflows = 1000;

    private const int LargestWorkflow = 1024 * 1024;

    public void Check(CheckContext context)
    {
        if (Document(context, ConfigName) is { } config)
        {
            CheckExec(config);
            CheckGateway(config);
            if (Document(context, PolicyName) is { } policy)
            {
                CheckEndpoint(policy);
            }
        }

        CheckWorkflows(context);
    }

    private static Node? Document(CheckContext context, string name)
    {
        foreach (var folder in context.Folders)
        {
            var file = context.Files.Read(Path.Combine(folder, name), FileLimits.Document);
            if (file.Status == FileReadStatus.Found)
            {
                try
                {
                    return Json5Reader.Read(new SourceText(file.Path, Utf8Text.Decode(file.Bytes.Span))).Root;
                }
                catch (Exception e) when (e is Json5SyntaxException or Json5LimitException)
                {
                    // The policy checks say so, at the line.
                    return null;
                }
            }
        }

        return null;
    }

    private void CheckExec(Node config)
    {
        var denied = config.Find("tools", "deny").AsItems().Select(static i => i.AsString()).ToHashSet(StringComparer.Ordinal);
        var mode = config.Find("tools", "exec", "mode").AsString();
        if ((denied.Contains("exec") && denied.Contains("process")) || denied.Contains("*") || denied.Contains("group:runtime")
            || mode is "ask" or "deny" || config.Find("tools", "exec", "security").AsString() is "deny" || config.Find("tools", "exec", "ask").AsString() is "always")
        {
            return;
        }

        Add(GovernanceDiagnostics.AgentExecUnrestricted, config.Find("tools", "exec") ?? config.Find("tools") ?? config, "tools.exec", "The agent may run programs without being asked: a green request can have it run anything.", "Deny exec and process under tools.deny, or set tools.exec.mode to ask.");
    }

    private void CheckGateway(Node config)
    {
        var gateway = config.Find("gateway");
        if (gateway.Find("bind") is { } bind && bind.AsString() is not ("loopback" or null))
        {
            Add(GovernanceDiagnostics.GatewayNotLoopback, bind, "gateway.bind", $"The gateway listens on {bind.AsString()}: others can send requests past the governed run.", "Set gateway.bind to loopback.");
        }

        var auth = gateway.Find("auth");
        if (auth.Find("mode") is { } mode && mode.AsString() is "none")
        {
            Add(GovernanceDiagnostics.GatewayAuthWeak, mode, "gateway.auth.mode", "The gateway asks nobody for a secret.", "Set gateway.auth.mode to token, and give the token by a variable.");
        }

        foreach (var name in new[] { "token", "password" })
        {
            if (auth.Find(name) is StringNode secret && !secret.Value.Contains("${", StringComparison.Ordinal))
            {
                var what = secret.Value.Length < ShortestToken ? $"is shorter than {ShortestToken} characters and stands" : "stands";
                Add(GovernanceDiagnostics.GatewayAuthWeak, secret, $"gateway.auth.{name}", $"The gateway's {name} {what} in the file: whoever reads the repository has full access.", $"Write ${{OPENCLAW_GATEWAY_{name.ToUpperInvariant()}}} there, and give the variable a long random value.");
            }
        }
    }

    private void CheckEndpoint(Node policy)
    {
        if (policy.Find("gateway", "http", "denyEndpoints").AsItems().FirstOrDefault(static i => i.AsString() == "chatCompletions") is { } denied)
        {
            Add(GovernanceDiagnostics.GatewayEndpointConflict, denied, "gateway.http.denyEndpoints", "The policy forbids chatCompletions, which governed requests need; `openclaw doctor --fix` would switch it off.", "Leave it out of the rule, or run no governed requests here.");
        }
    }

    private void CheckWorkflows(CheckContext context)
    {
        var folder = Path.Combine(context.Root, ".github", "workflows");
        foreach (var name in context.Listing.Names(folder, MostWorkflows) ?? [])
        {
            if (!name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var file = context.Files.Read(Path.Combine(folder, name), LargestWorkflow);
            if (file.Status == FileReadStatus.Found)
            {
                var source = new SourceText(file.Path, Utf8Text.Decode(file.Bytes.Span));
                CheckWorkflow(source, name);
            }
        }
    }

    private void CheckWorkflow(SourceText source, string name)
    {
        for (var start = 0; start < source.Text.Length;)
        {
            var end = source.Text.IndexOf('\n', start);
            end = end < 0 ? source.Text.Length : end;
            var line = source.Text.AsSpan(start, end - start);
            var doctor = line.IndexOf("openclaw doctor", StringComparison.Ordinal);
            if (doctor >= 0 && !line.TrimStart().StartsWith("#") && line[doctor..].IndexOf("--fix", StringComparison.Ordinal) >= 0)
            {
                findings.Add(new FamilyFinding
                {
                    Descriptor = GovernanceDiagnostics.DoctorFixInPipeline,
                    Place = FindingPlace.Of(new SourceSpan(source, start + doctor, line.TrimEnd().Length - doctor)),
                    Subject = name,
                    Message = "The workflow runs `openclaw doctor --fix`, which rewrites the configuration and ends with 0 whatever it found.",
                    Remedy = "Judge the configuration with the gate; repair it with `openclaw-policy fix` in a change that is reviewed.",
                });
            }

            start = end + 1;
        }
    }

    private void Add(DiagnosticDescriptor code, Node node, string subject, string message, string remedy) =>
        findings.Add(new FamilyFinding { Descriptor = code, Place = FindingPlace.Of(node.Origin!.Anchor.FirstLine()), Subject = subject, Message = message, Remedy = remedy });
}
