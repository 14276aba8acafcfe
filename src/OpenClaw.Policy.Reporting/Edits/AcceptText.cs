using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Reporting.Paths;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Reporting.Edits;

/// <summary>What is said of an acceptance beside the findings.</summary>
public static class AcceptText
{
    /// <summary>What is different from what was accepted last, and what is written.</summary>
    public static void WriteChanges(AcceptResult result, TextReportOptions options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        if (result.Drift is { ChangesAttestation: true } drift)
        {
            output.WriteLine($"Since what was accepted last (OpenClaw {TerminalText.Escape(drift.Before.Release)}):");
            DriftTextReport.WriteDrift(drift, result.Judged, options, output);
        }

        if (result.History is { } history)
        {
            output.WriteLine(TerminalText.Escape(HistoryWords.Of(history)));
        }

        EditText.Write(result.Edits, result.Judged.Root, output);
    }

    /// <summary>Why not, beside the findings.</summary>
    public static void WriteReasons(AcceptResult result, TextReportOptions options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new TerminalWriter(output, options.Color);
        var paths = ReportPaths.Of(result.Judged, options.PathsRelativeTo);
        foreach (var reason in result.Reasons)
        {
            DiagnosticText.Write(writer, paths, reason);
        }
    }

    /// <summary>One line, escaped.</summary>
    /// <param name="result">The result.</param>
    /// <param name="folder">The folder that the record is named relative to, absolute.</param>
    public static string Answer(AcceptResult result, string folder)
    {
        ArgumentNullException.ThrowIfNull(result);
        var record = result.RecordPath is null ? "" : TerminalText.Escape(Path.GetRelativePath(folder, result.RecordPath));
        return "OpenClaw policy accept: " + result.Outcome switch
        {
            AcceptOutcome.Accepted => $"ACCEPTED for OpenClaw {result.Judged.Release}. Commit the config and {record}.",
            AcceptOutcome.Unchanged => $"HOLDS (OpenClaw {result.Judged.Release}, {record})",
            AcceptOutcome.Refused => "REFUSED",
            _ => "COULD NOT LOOK",
        };
    }
}
