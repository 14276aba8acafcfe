using System.CommandLine;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary><c>openclaw-policy governance approve</c>: writes the record of a decision.</summary>
internal static class ApproveCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy governance approve a1 --approver ann --reason "Agreed with the owner of the page"
              Shows the request, what makes it amber and the tools it names, asks, and writes governance/approvals/a1-ann.json. It holds for a week.
          openclaw-policy governance approve a1 --approver ann --reason "Not this quarter" --deny
              Writes a denial.
          openclaw-policy governance approve a1 --approver bot --reason "Nightly report" --automation nightly-job --until 2026-12-01
              By a program, which the record says: it counts only where the rules allow automation.

        Exit codes:
          0  the record was written
          1  the request cannot be approved, or the person said no
          2  it could not look, or could not write

        The record is worth what proves who wrote it: sign the commit, or have its folder reviewed by its owners. See docs/governance.md.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var workspace = new Option<string?>("--workspace") { Description = "The folder that holds `governance`. Default: the current one.", HelpName = "DIR" };
        var approver = new Option<string>("--approver") { Description = "Your id in the roster.", HelpName = "ID", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why, for whoever reads the record later.", HelpName = "TEXT", Required = true };
        var until = new Option<string?>("--until") { Description = "The day on which it ends. Default: in seven days.", HelpName = "YYYY-MM-DD" };
        var automation = new Option<string?>("--automation") { Description = "The name of the program that decides; without it a person at a terminal is asked.", HelpName = "NAME" };
        var deny = new Option<bool>("--deny") { Description = "Write a denial." };
        var id = new Argument<string>("ID") { Description = "The id of the request." };
        var command = new TaughtCommand("approve", "Show a committed request and write the record of a decision about it.", Lesson) { workspace, approver, reason, until, automation, deny, id };
        command.SetAction(parsed => new ApproveExecution(host).Run(new ApproveOptions
        {
            RequestId = parsed.GetValue(id)!,
            Workspace = parsed.GetValue(workspace),
            Approver = parsed.GetValue(approver)!,
            Reason = parsed.GetValue(reason)!,
            Until = parsed.GetValue(until),
            Automation = parsed.GetValue(automation),
            Denies = parsed.GetValue(deny),
        }));
        return command;
    }
}
