using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

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
          1  findings; or the real program would not run the check (plugin not enabled, config invalid, unknown option)
          2  an option's value that cannot be taken, or something that the check needs cannot be read

        Reads what the real program reads: OPENCLAW_CONFIG_PATH, OPENCLAW_STATE_DIR, OPENCLAW_HOME, HOME and .env files.
        Off a terminal the output is JSON, with or without --json. Keys are ordered as in the locale en-US, always.
        For a verdict in a build or a pull request use `openclaw-policy gate`.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var arguments = new CheckArguments();
        var command = new TaughtCommand(Name, "Do what `openclaw policy check` does, hash for hash.", Lesson) { UsageErrorCode = ExitCodes.Findings };
        arguments.AddTo(command);
        command.SetAction(parsed => CheckExecution.Run(host, arguments.Read(parsed)));
        return command;
    }
}
