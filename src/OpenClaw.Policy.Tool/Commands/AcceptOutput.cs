using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Reporting.Edits;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Prints what is accepted since the last time, what is written, and the answer as the last line.</summary>
internal static class AcceptOutput
{
    public static void Write(CommandHost host, AcceptResult result)
    {
        var options = new TextReportOptions { Color = host.UseColor, PathsRelativeTo = host.CurrentDirectory };
        if (result.Judged.Verdict != GateVerdict.Passed)
        {
            TextReport.Write(result.Judged, options with { EndsWithVerdict = false }, host.Output);
        }

        AcceptText.WriteChanges(result, options, host.Output);
        AcceptText.WriteReasons(result, options, host.Output);
        host.Output.WriteLine(AcceptText.Answer(result, host.CurrentDirectory));
    }
}
