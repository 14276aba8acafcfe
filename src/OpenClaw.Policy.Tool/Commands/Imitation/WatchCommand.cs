using System.CommandLine;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

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
          1  with --once: findings or stale; or the real program would not run the command (plugin not enabled, config invalid as it
             starts, unknown option)
          2  an option's value that cannot be taken, or something that the check needs cannot be read

        Reads what `openclaw-policy check` reads, again at every look. Off a terminal each answer is a line of JSON.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var arguments = new CheckArguments();
        var interval = new ImitatedOption("--interval-ms") { Description = "How long to wait between two looks, in milliseconds: 2000 (default), at least 250.", HelpName = "MS" };
        var once = new Option<bool>("--once") { Description = "Look once and end." };

        var command = new TaughtCommand(Name, "Say whether a workspace is still in the accepted state, again and again.", Lesson)
        {
            UsageErrorCode = ExitCodes.Findings,
        };
        command.Add(interval);
        command.Add(once);
        arguments.AddTo(command);
        command.SetAction((parsed, stop) => WatchExecution.Run(
            host,
            new WatchOptions(parsed.GetValue(once), parsed.GetValue(interval)),
            arguments.Read(parsed),
            stop));
        return command;
    }
}
