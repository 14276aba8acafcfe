using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Repair;
using OpenClaw.Policy.Repair.Automatic;
using OpenClaw.Policy.Reporting.Edits;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Prints what <c>fix</c> did: the diff, then each change, what was left alone, what a person has to decide, and what is left.</summary>
internal static class FixOutput
{
    public static void Write(CommandHost host, FixResult result)
    {
        EditText.Write(result.Edits, result.After.Root, host.Output);
        if (result.Repairs is { } repairs)
        {
            WriteRepairs(host.Output, result, repairs);
        }

        TextReport.Write(result.After, new TextReportOptions { Color = host.UseColor, PathsRelativeTo = host.CurrentDirectory }, host.Output);
    }

    private static void WriteRepairs(TextWriter output, FixResult result, RepairResult repairs)
    {
        if (!repairs.IsPermitted)
        {
            output.WriteLine("The config does not permit repairs: plugins.entries.policy.config.workspaceRepairs is not true. Nothing is changed.");
        }

        foreach (var made in repairs.Made)
        {
            output.WriteLine(Line(result.IsWritten ? "repaired" : "would repair", made.Check, made.Change.Description));
        }

        foreach (var skipped in repairs.Skipped)
        {
            output.WriteLine(Line("left alone", skipped.Check, skipped.Reason));
        }

        foreach (var review in repairs.ForReview)
        {
            output.WriteLine(Line("for review", review.Check, review.Change.Description));
        }
    }

    private static string Line(string what, DiagnosticDescriptor check, string text) =>
        $"{what}: {check.Code}: {TerminalText.Escape(text)} [{check.CheckId}]";
}
