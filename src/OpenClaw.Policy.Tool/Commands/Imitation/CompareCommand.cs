using System.CommandLine;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary><c>openclaw-policy compare</c>: what <c>openclaw policy compare</c> of the release that it is told does.</summary>
internal static class CompareCommand
{
    public const string Name = "compare";

    private const string Lesson = """
        Examples:
          openclaw-policy compare --baseline org/policy.jsonc --policy policy.jsonc
              Is every rule of the organisation's policy in this one, and at least as strict?
          openclaw-policy compare --baseline org/policy.jsonc --openclaw-version 2026.6.11 --json
              The same for the policy that the config names, as OpenClaw 2026.6.11 compares it.

        Exit codes, as the real program's:
          0  every rule of the baseline is in the policy, and at least as strict
          1  a rule is missing, weaker or malformed; or the real program would not run the command (plugin not enabled, config invalid,
             unknown or missing option)
          2  an option's value that cannot be taken, or something that the comparison needs cannot be read

        With --policy no config is read. Without it the policy is the one that `openclaw-policy check` would check.
        Releases before 2026.5.28 have no such command; their rules are compared in the same way.
        Off a terminal the output is JSON, with or without --json.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var baseline = new ImitatedOption("--baseline") { Description = "The policy file to be as strict as.", HelpName = "FILE", Required = true };
        var policy = new ImitatedOption("--policy") { Description = "The policy file to judge. Default: the one that the config names.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print JSON, also on a terminal." };
        var place = new PlaceArguments("The agent whose workspace holds the policy");

        var command = new TaughtCommand(Name, "Say whether a policy is at least as strict as a baseline.", Lesson)
        {
            UsageErrorCode = ExitCodes.Findings,
        };
        command.Add(baseline);
        command.Add(policy);
        command.Add(json);
        place.AddTo(command);
        command.SetAction(parsed => CompareExecution.Run(host, new CompareOptions
        {
            Place = place.Read(parsed),
            Baseline = parsed.GetValue(baseline) ?? "",
            Policy = parsed.GetValue(policy),
            Json = parsed.GetValue(json),
        }));
        return command;
    }
}
