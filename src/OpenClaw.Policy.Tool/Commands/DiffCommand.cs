using System.CommandLine;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy diff</c>: what differs in what is attested, and why.</summary>
internal static class DiffCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy diff --openclaw-version 2026.6.11 --against-version 2026.7.35
              What changes when OpenClaw is upgraded: checks, evidence, findings, hashes, and whether the config is still valid.
          openclaw-policy diff --openclaw-version 2026.6.11 --against-version 2026.7.35 --agent '*' --json
              The same for the workspaces of all agents, for programs.

        Exit codes:
          0  nothing that is attested differs
          1  something differs
          2  one of the two could not be judged (invalid config, unknown release, ...)

        Accepted hashes play no part: they hold for one release. Values are those of the evidence, never more.
        """;

    public static Command Create(CommandHost host)
    {
        var version = new Option<string?>("--openclaw-version") { Description = "The OpenClaw release in use.", HelpName = "V", Required = true };
        var against = new Option<string?>("--against-version") { Description = "The release to compare it with.", HelpName = "V", Required = true };
        var config = new Option<string?>("--config") { Description = "The config file. Default: openclaw.json here or in a folder above.", HelpName = "FILE" };
        var workspace = new Option<string?>("--workspace") { Description = "The workspace folder. Default: the config's own, or the config's folder.", HelpName = "DIR" };
        var agent = new Option<string?>("--agent") { Description = "The agent whose workspace is judged; '*' for all of them. Default: the default agent.", HelpName = "ID" };
        var approvals = new Option<string?>("--exec-approvals") { Description = "The approvals document.", HelpName = "FILE" };
        var environment = new Option<string[]>("--env") { Validators = { EnvironmentOption.Validate }, Description = "A variable that ${NAME} in the config may see. May be given again.", HelpName = "NAME=VALUE" };
        var json = new Option<bool>("--json") { Description = "Print the comparison as JSON instead of text." };

        var command = new TaughtCommand("diff", "Explain what differs between two releases' judgement of a workspace.", Lesson)
        {
            version, against, config, workspace, agent, approvals, environment, json,
        };
        command.SetAction(parsed => DiffExecution.Run(
            host,
            new DiffOptions(parsed.GetValue(version) ?? "", parsed.GetValue(against) ?? "", parsed.GetValue(json)),
            new GateRequest
            {
                BaseDirectory = host.CurrentDirectory,
                Config = parsed.GetValue(config),
                Workspace = parsed.GetValue(workspace),
                Agent = parsed.GetValue(agent),
                ExecApprovals = parsed.GetValue(approvals),
                Environment = EnvironmentOption.Parse(parsed.GetValue(environment) ?? []),
            }));
        return command;
    }
}
