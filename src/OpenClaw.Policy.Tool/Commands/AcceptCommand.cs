using System.CommandLine;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Acceptance;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy accept</c>: pins the state of a workspace, and records what the pins stand for.</summary>
internal static class AcceptCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy accept --openclaw-version 2026.9.6
              Writes expectedHash and expectedAttestationHash into the config, and policy.attestation.json beside it.
          openclaw-policy accept --check
              Tells whether what was accepted still holds, and what is different. Writes nothing.

        Exit codes:
          0  accepted, or accepted before; with --check: it holds
          1  the workspace has findings; with --check: it no longer holds
          2  the workspace could not be judged, its files are not committed, or a file could not be written

        Only what was looked at, has no finding of any severity and is committed can be accepted. Commit the two files that it writes:
        the review of that commit is the acceptance. Comments and formatting of the config stay.
        """;

    public static Command Create(CommandHost host)
    {
        var config = new Option<string?>("--config") { Description = "The config file. Default: openclaw.json here or in a folder above.", HelpName = "FILE" };
        var workspace = new Option<string?>("--workspace") { Description = "The workspace folder. Default: the config's own, or the config's folder.", HelpName = "DIR" };
        var agent = new Option<string?>("--agent") { Description = "The agent whose workspace is accepted. Default: the default agent.", HelpName = "ID" };
        var version = new Option<string?>("--openclaw-version") { Description = "The OpenClaw release that the hashes are for. Default: the recorded one, else as for the gate.", HelpName = "V" };
        var approvals = new Option<string?>("--exec-approvals") { Description = "The approvals document. Without it there is none.", HelpName = "FILE" };
        var environment = new Option<string[]>("--env") { Validators = { EnvironmentOption.Validate }, Description = "A variable that ${NAME} in the config may see. May be given again.", HelpName = "NAME=VALUE" };
        var check = new Option<bool>("--check") { Description = "Write nothing; tell whether what was accepted still holds." };

        var command = new TaughtCommand("accept", "Pin the state of a workspace, with a record to review.", Lesson)
        {
            config, workspace, agent, version, approvals, environment, check,
        };
        command.SetAction(parsed =>
        {
            var result = PolicyAcceptance.Run(new AcceptRequest(
                new GateRequest
                {
                    BaseDirectory = host.CurrentDirectory,
                    Config = parsed.GetValue(config),
                    Workspace = parsed.GetValue(workspace),
                    Agent = parsed.GetValue(agent),
                    OpenClawVersion = parsed.GetValue(version),
                    ExecApprovals = parsed.GetValue(approvals),
                    Environment = EnvironmentOption.Parse(parsed.GetValue(environment) ?? []),
                },
                parsed.GetValue(check)));
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
