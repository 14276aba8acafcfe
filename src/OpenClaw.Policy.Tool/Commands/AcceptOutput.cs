using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Reporting.Drift;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Prints what is accepted since the last time, what is written, and the answer as the last line.</summary>
internal static class AcceptOutput
{
    public static void Write(CommandHost host, AcceptResult result)
    {
        var options = new TextReportOptions { Color = host.UseColor, PathsRelativeTo = host.CurrentDirectory };
        if (result.Judged.Verdict != GateVerdict.Passed)
        {
            TextReport.Write(result.Judged, options, host.Output);
        }

        if (result.Drift is { ChangesAttestation: true } drift)
        {
            host.Output.WriteLine($"Since what was accepted last (OpenClaw {TerminalText.Escape(drift.Before.Release)}):");
            DriftTextReport.WriteDrift(drift, options, host.Output);
        }

        EditOutput.WriteDiffs(host, result.Edits, result.Judged.Root);
        foreach (var reason in result.Reasons)
        {
            host.Output.WriteLine(TerminalText.Escape(reason));
        }

        host.Output.WriteLine(Answer(host, result));
    }

    private static string Answer(CommandHost host, AcceptResult result)
    {
        var record = result.RecordPath is null ? "" : TerminalText.Escape(Path.GetRelativePath(host.CurrentDirectory, result.RecordPath));
        return "OpenClaw policy accept: " + result.Outcome switch
        {
            AcceptOutcome.Accepted => $"ACCEPTED for OpenClaw {result.Judged.Release}. Commit the config and {record}.",
            AcceptOutcome.Unchanged => $"HOLDS (OpenClaw {result.Judged.Release}, {record})",
            AcceptOutcome.Refused => "REFUSED",
            _ => "COULD NOT LOOK",
        };
    }
}
