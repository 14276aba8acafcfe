using System.CommandLine;
using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy accept</c>: pins the state of a workspace, and records what the pins stand for.</summary>
internal static class AcceptCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy accept --openclaw-version 2026.9.6
              Writes expectedHash and expectedAttestationHash into the config, and policy.attestation.json beside it.
          openclaw-policy accept --check
              Tells whether what was accepted still holds; if not, what is different, and since which commit. Writes nothing.

        Exit codes:
          0  accepted, or accepted before; with --check: it holds
          1  the workspace has findings, or the record would hold a value of --env; with --check: it no longer holds
          2  the workspace could not be judged, its files are not committed, or a file could not be written

        Only what was looked at, has no finding of any severity and is committed can be accepted. Commit the two files that it writes:
        the review of that commit is the acceptance. Comments and formatting of the config stay.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var place = new WorkspaceOptions(
            "The agent whose workspace is accepted.", "The OpenClaw release that the hashes are for. Default: the recorded one, else as for the gate.");
        var check = new Option<bool>("--check") { Description = "Write nothing; tell whether what was accepted still holds." };

        var command = new TaughtCommand("accept", "Pin the state of a workspace, with a record to review.", Lesson, place) { check };
        command.SetAction(parsed =>
        {
            var result = PolicyAcceptance.Run(new AcceptRequest(place.ToRequest(parsed, host), parsed.GetValue(check)));
            AcceptOutput.Write(host, result);
            return result.Outcome switch
            {
                AcceptOutcome.Accepted or AcceptOutcome.Unchanged => ExitCodes.Ok,
                AcceptOutcome.Refused => ExitCodes.Findings,
                _ => ExitCodes.CouldNotLook,
            };
        });
        return command;
    }
}
