using System.CommandLine;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy gate</c>: the product's verdict.</summary>
internal static class GateCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy gate
              Finds openclaw.json from here upwards and judges its workspace.
          openclaw-policy gate --config agents/openclaw.json --openclaw-version 2026.5.20 --sarif openclaw-policy.sarif
              Judges a named config as OpenClaw 2026.5.20 would, and writes the findings for code scanning.
          openclaw-policy gate --agent '*'
              Judges the workspaces of all agents in one run.
          openclaw-policy gate --base origin/main
              Judges a change by the policy and the accepted hashes of its target branch, and says what it edits of these itself.
          openclaw-policy gate --fail-on none --json
              Prints the verdict as JSON. Could-not-look conditions still fail.

        Exit codes:
          0  something was checked, and nothing reached --fail-on
          1  at least one finding reached --fail-on
          2  the gate could not look (no policy, invalid config, unknown release, ...), whatever --fail-on says

        The gate reads no home folder, no .env and no OPENCLAW_* variable. ${NAME} in the config counts as unset unless --env gives it.
        """;

    public static Command Create(CommandHost host)
    {
        var config = new Option<string?>("--config") { Description = "The config file. Default: openclaw.json here or in a folder above.", HelpName = "FILE" };
        var workspace = new Option<string?>("--workspace") { Description = "The workspace folder. Default: the config's own, or the config's folder.", HelpName = "DIR" };
        var agent = new Option<string?>("--agent") { Description = "The agent whose workspace is judged; '*' for all of them. Default: the default agent.", HelpName = "ID" };
        var version = new Option<string?>("--openclaw-version") { Description = "The OpenClaw release whose behaviour applies.", HelpName = "V" };
        var failOn = new Option<string?>("--fail-on") { Description = "The severity from which on findings fail: error (default), warning, info or none.", HelpName = "SEVERITY" };
        var expectedHash = new Option<string?>("--expected-hash") { Description = "The accepted policy hash; overrides the config's expectedHash.", HelpName = "HASH" };
        var expectedAttestation = new Option<string?>("--expected-attestation-hash") { Description = "The accepted attestation hash; overrides the config's.", HelpName = "HASH" };
        var baseRevision = new Option<string?>("--base") { Description = "The git revision whose policy, accepted hashes and release judge the change, such as origin/main.", HelpName = "REF" };
        var baseline = new Option<string?>("--baseline-policy") { Description = "A policy that the workspace's policy must be at least as strict as.", HelpName = "FILE" };
        var approvals = new Option<string?>("--exec-approvals") { Description = "The approvals document. Without it there is none: the gate looks into no state folder.", HelpName = "FILE" };
        var environment = new Option<string[]>("--env") { Validators = { EnvironmentOption.Validate }, Description = "A variable that ${NAME} in the config may see. May be given again.", HelpName = "NAME=VALUE" };
        var sarif = new Option<string?>("--sarif") { Description = "Write SARIF 2.1.0 here; - is standard output.", HelpName = "FILE" };
        var summary = new Option<string?>("--summary") { Description = "Write a Markdown summary here; - is standard output.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the verdict as JSON: the same as --format json." };
        var format = new Option<GateFormat>("--format") { Description = "How to print the verdict: text (default), json, or doctor for the envelope of `openclaw doctor --lint --json`.", HelpName = "text|json|doctor" };

        var command = new TaughtCommand("gate", "Judge a workspace, failing closed, with the file and line of every finding.", Lesson)
        {
            config, workspace, agent, version, failOn, expectedHash, expectedAttestation, baseRevision, baseline, approvals, environment, sarif, summary, json, format,
        };
        command.SetAction(parsed => GateExecution.Run(
            host,
            new GateOutputs(parsed.GetValue(sarif), parsed.GetValue(summary), parsed.GetValue(json) ? GateFormat.Json : parsed.GetValue(format)),
            new GateRequest
            {
                BaseDirectory = host.CurrentDirectory,
                Config = parsed.GetValue(config),
                Workspace = parsed.GetValue(workspace),
                Agent = parsed.GetValue(agent),
                OpenClawVersion = parsed.GetValue(version),
                FailOn = parsed.GetValue(failOn),
                ExpectedHash = parsed.GetValue(expectedHash),
                ExpectedAttestationHash = parsed.GetValue(expectedAttestation),
                Base = parsed.GetValue(baseRevision),
                BaselinePolicy = parsed.GetValue(baseline),
                ExecApprovals = parsed.GetValue(approvals),
                Environment = EnvironmentOption.Parse(parsed.GetValue(environment) ?? []),
            }));
        return command;
    }
}
