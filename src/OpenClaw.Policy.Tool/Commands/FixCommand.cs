using System.CommandLine;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Repair;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy fix</c>: the automatic repairs of <c>openclaw doctor --fix</c> for policy findings.</summary>
internal static class FixCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy fix --dry-run
              Shows what would be changed, as a diff, and what a person has to decide. Writes nothing.
          openclaw-policy fix --openclaw-version 2026.7.35
              Makes the changes that `openclaw doctor --fix` of that release makes for policy findings.

        Exit codes:
          0  no finding is left
          1  findings are left, or --dry-run shows changes that are not made
          2  the workspace could not be judged, or a file could not be written

        Only with plugins.entries.policy.config.workspaceRepairs set to true in the config; without it nothing is changed, and it says so.
        Comments, order and formatting stay. A setting of an included file is changed in that file. In the diff every text that is not
        part of the change is shown as …, since configs hold secrets.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var place = new WorkspaceOptions("The agent whose workspace is judged.", "The OpenClaw release whose repairs are made.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the changes and write nothing." };

        var command = new TaughtCommand("fix", "Repair what OpenClaw repairs by itself, and show what a person has to decide.", Lesson, place) { dryRun };
        command.SetAction(parsed =>
        {
            var result = PolicyFix.Run(new FixRequest(place.ToRequest(parsed, host), parsed.GetValue(dryRun)));
            FixOutput.Write(host, result);
            return result.After.Verdict == GateVerdict.CouldNotLook ? ExitCodes.CouldNotLook
                : result.IsDone ? ExitCodes.Ok
                : ExitCodes.Findings;
        });
        return command;
    }
}
