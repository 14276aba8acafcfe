using System.CommandLine;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy check</c>: a drop-in for <c>openclaw policy check</c> of the release that it is told.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    private const string Lesson = """
        Examples:
          openclaw-policy check --json
              Prints what `openclaw policy check --json` of the newest supported release prints here.
          openclaw-policy check --openclaw-version 2026.5.20 --config openclaw.json --workspace .
              Checks files that are not where the gateway would look for them.

        Exit codes, as the real program's:
          0  no finding at or above --severity-min
          1  findings, or the real program would not run the check (plugin not enabled, config invalid)
          2  a wrong argument, or something that the check needs cannot be read

        Reads what the real program reads: OPENCLAW_CONFIG_PATH, OPENCLAW_STATE_DIR, OPENCLAW_HOME, HOME and .env files.
        Off a terminal the output is JSON, with or without --json. Keys are ordered as in the locale en-US, always.
        For a verdict in a build or a pull request use `openclaw-policy gate`.
        """;

    public static Command Create(CommandHost host)
    {
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var severityMin = new Option<string?>("--severity-min") { Description = "The lowest severity that is printed and counted: info (default), warning or error.", HelpName = "SEVERITY" };
        var agent = new Option<string?>("--agent") { Description = "The agent, for releases that know the option (2026.8.1 and later).", HelpName = "ID" };
        var version = new Option<string?>("--openclaw-version") { Description = "The OpenClaw release to imitate. Default: the newest supported.", HelpName = "V" };
        var config = new Option<string?>("--config") { Description = "The config file. Default: where the real program looks.", HelpName = "FILE" };
        var workspace = new Option<string?>("--workspace") { Description = "The workspace folder. Default: the agent's.", HelpName = "DIR" };
        var approvals = new Option<string?>("--exec-approvals") { Description = "The approvals document, for releases that keep it in a database (2026.8.1 and later).", HelpName = "FILE" };

        var command = new TaughtCommand(Name, "Do what `openclaw policy check` does, hash for hash.", Lesson)
        {
            json, severityMin, agent, version, config, workspace, approvals,
        };
        command.SetAction(parsed => CheckExecution.Run(host, new CheckOptions
        {
            Json = parsed.GetValue(json),
            SeverityMin = parsed.GetValue(severityMin),
            Agent = parsed.GetResult(agent) is null ? null : parsed.GetValue(agent) ?? "",
            Release = parsed.GetValue(version),
            Config = parsed.GetValue(config),
            Workspace = parsed.GetValue(workspace),
            ExecApprovals = parsed.GetValue(approvals),
        }));
        return command;
    }
}
