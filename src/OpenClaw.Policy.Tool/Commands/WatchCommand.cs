using System.CommandLine;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy watch</c>: what <c>openclaw policy watch</c> of the release that it is told does.</summary>
internal static class WatchCommand
{
    public const string Name = "watch";

    private const string Lesson = """
        Examples:
          openclaw-policy watch --once --json
              Says once whether the workspace is clean, has findings, or is no longer in the accepted state (stale).
          openclaw-policy watch --interval-ms 1000 --openclaw-version 2026.6.11
              Looks every second, and says so whenever the answer changes. Ctrl+C ends it.

        Exit codes, as the real program's:
          0  with --once: clean. Without it: ended with Ctrl+C
          1  with --once: findings or stale; or the real program would not run the command
          2  a wrong argument, or something that the check needs cannot be read

        Reads what `openclaw-policy check` reads, again at every look. Off a terminal each answer is a line of JSON.
        """;

    public static Command Create(CommandHost host)
    {
        var json = new Option<bool>("--json") { Description = "Print each answer as a line of JSON." };
        var severityMin = new Option<string?>("--severity-min") { Description = "The lowest severity that is printed and counted: info (default), warning or error.", HelpName = "SEVERITY" };
        var interval = new Option<string?>("--interval-ms") { Description = "How long to wait between two looks, in milliseconds: 2000 (default), at least 250.", HelpName = "MS" };
        var once = new Option<bool>("--once") { Description = "Look once and end." };
        var agent = new Option<string?>("--agent") { Description = "The agent, for releases that know the option (2026.8.1 and later).", HelpName = "ID" };
        var version = new Option<string?>("--openclaw-version") { Description = "The OpenClaw release to imitate. Default: the newest supported.", HelpName = "V" };
        var config = new Option<string?>("--config") { Description = "The config file. Default: where the real program looks.", HelpName = "FILE" };
        var workspace = new Option<string?>("--workspace") { Description = "The workspace folder. Default: the agent's.", HelpName = "DIR" };
        var approvals = new Option<string?>("--exec-approvals") { Description = "The approvals document, for releases that keep it in a database (2026.8.1 and later).", HelpName = "FILE" };

        var command = new TaughtCommand(Name, "Say whether a workspace is still in the accepted state, again and again.", Lesson)
        {
            json, severityMin, interval, once, agent, version, config, workspace, approvals,
        };
        command.SetAction((parsed, stop) => WatchExecution.Run(
            host,
            new WatchOptions(parsed.GetValue(once), parsed.GetResult(interval) is null ? null : parsed.GetValue(interval) ?? ""),
            new CheckOptions
            {
                Json = parsed.GetValue(json),
                SeverityMin = parsed.GetValue(severityMin),
                Agent = parsed.GetResult(agent) is null ? null : parsed.GetValue(agent) ?? "",
                Release = parsed.GetValue(version),
                Config = parsed.GetValue(config),
                Workspace = parsed.GetValue(workspace),
                ExecApprovals = parsed.GetValue(approvals),
            },
            stop));
        return command;
    }
}
