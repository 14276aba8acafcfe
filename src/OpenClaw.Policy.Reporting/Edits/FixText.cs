using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Repair;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Reporting.Edits;

/// <summary>What is said of repairs beside the findings that are left.</summary>
public static class FixText
{
    /// <summary>The diff, then each change, what was left alone and what a person has to decide.</summary>
    public static void Write(FixResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        EditText.Write(result.Edits, result.After.Root, output);
        if (result.Repairs is not { } repairs)
        {
            return;
        }

        if (!repairs.IsPermitted)
        {
            output.WriteLine("The config does not permit repairs: plugins.entries.policy.config.workspaceRepairs is not true. Nothing is changed.");
        }

        foreach (var made in repairs.Made)
        {
            output.WriteLine(Line(result.IsWritten ? "repaired" : "would repair", made.Check, made.Description));
        }

        foreach (var skipped in repairs.Skipped)
        {
            output.WriteLine(Line("left alone", skipped.Check, skipped.Reason));
        }

        foreach (var review in repairs.ForReview)
        {
            output.WriteLine(Line("for review", review.Check, review.Description));
        }
    }

    private static string Line(string what, DiagnosticDescriptor check, string text) =>
        $"{what}: {check.Code}: {TerminalText.Escape(text)} [{check.CheckId}]";
}
