using System.CommandLine;
using System.CommandLine.Parsing;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy diff</c>: what differs in what is attested, and why.</summary>
internal static class DiffCommand
{
    private const string Lesson = """
        Exactly one of --since and --against-version says what to compare with.

        Examples:
          openclaw-policy diff --since origin/main
              What this work tree changes since that commit: policy, evidence, findings, hashes. Nothing is checked out.
          openclaw-policy diff --since v1.2.0 --openclaw-version 2026.7.35
              The same, both judged as that release would, whatever their configs say.
          openclaw-policy diff --openclaw-version 2026.6.11 --against-version 2026.7.35
              What changes when OpenClaw is upgraded: checks, evidence, findings, hashes, and whether the config is still valid.
          openclaw-policy diff --openclaw-version 2026.6.11 --against-version 2026.7.35 --agent '*' --json
              The same for the workspaces of all agents, for programs.

        Exit codes:
          0  nothing that is attested differs, and no agent works in another folder
          1  something differs
          2  one of the two could not be judged (invalid config, unknown release, no such commit, ...)

        Accepted hashes play no part: a mismatch would hide the findings. Values are those of the evidence, never more; what --env gives is printed as ${NAME}.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var place = new WorkspaceOptions(
            "The agent whose workspace is judged; '*' for all of them.",
            "The OpenClaw release in use. With --since the release of both; default: the one that each config states.");
        var against = new Option<string?>("--against-version") { Description = "The release to compare it with.", HelpName = "V" };
        var since = new Option<string?>("--since") { Description = "The commit to compare the work tree with: a branch, a tag, an id, HEAD~2.", HelpName = "REF" };
        var json = new Option<bool>("--json") { Description = "Print the comparison as JSON instead of text." };

        var command = new TaughtCommand("diff", "Explain what differs in a workspace since a commit, or between two releases' judgement of it.", Lesson, place)
        {
            since, against, json,
        };
        command.Validators.Add(parsed =>
        {
            if (Problem(IsGiven(parsed, since), IsGiven(parsed, against), IsGiven(parsed, place.Release)) is { } problem)
            {
                parsed.AddError(problem);
            }
        });
        command.SetAction(parsed => DiffExecution.Run(
            host,
            new DiffOptions(parsed.GetValue(since), parsed.GetValue(against), parsed.GetValue(json)),
            place.ToRequest(parsed, host)));
        return command;
    }

    /// <summary>Whether an option is there. One without its value is there too: the parser says what it lacks.</summary>
    private static bool IsGiven(CommandResult parsed, Option<string?> option) => parsed.GetResult(option) is not null;

    /// <summary>What is wrong with the choice of what to compare with; null when nothing is.</summary>
    private static string? Problem(bool since, bool against, bool version) => (since, against, version) switch
    {
        (true, true, _) => "Both --since and --against-version are given: a commit and a release cannot be compared at once. Leave one of them out.",
        (false, false, _) => "Nothing to compare with: give --since REF (a commit) or --openclaw-version V --against-version V (two releases).",
        (false, true, false) => "--against-version needs --openclaw-version: the release to compare it with.",
        _ => null,
    };
}
