using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Runs the gate and writes its reports.</summary>
internal static class GateExecution
{
    public static int Run(CommandHost host, GateOutputs outputs, GateRequest request)
    {
        var result = PolicyGate.Run(request);
        var sarifIsWritten = outputs.Sarif is null
            || ReportFile.Write(host, outputs.Sarif, result.Root, stream => SarifLog.Write(result, SarifOptions.Of(request), stream));
        var summaryIsWritten = outputs.Summary is null || ReportFile.Write(host, outputs.Summary, result.Root, stream => MarkdownSummary.Write(result, stream));

        // Text for people would spoil a report on standard output for the program that reads it.
        if (outputs.Format != GateFormat.Text || outputs.Printed.Count == 0)
        {
            outputs.Format.Write(host, result);
        }

        // A report that somebody asked for and does not get is a gate that could not do its work.
        return sarifIsWritten && summaryIsWritten ? (int)result.Verdict : ExitCodes.CouldNotLook;
    }
}
