using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Doctor;
using OpenClaw.Policy.Reporting.Json;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Runs the gate and writes its reports.</summary>
internal static class GateExecution
{
    public static int Run(CommandHost host, GateOutputs outputs, GateRequest request)
    {
        var result = PolicyGate.Run(request);
        var written = WriteFile(host, outputs.Sarif, stream => SarifLog.Write(result, SarifOptions.Of(request), stream))
            & WriteFile(host, outputs.Summary, stream => WriteSummary(result, stream));
        if (outputs.Format == GateFormat.Json)
        {
            StandardOutput.Write(host, stream => JsonReport.Write(result, stream));
        }
        else if (outputs.Format == GateFormat.Doctor)
        {
            DoctorReport.Write(result, host.Output);
        }
        else if (outputs.Sarif != StandardOutput.Name && outputs.Summary != StandardOutput.Name)
        {
            TextReport.Write(result, new TextReportOptions { Color = host.UseColor, PathsRelativeTo = host.CurrentDirectory }, host.Output);
        }

        // A report that somebody asked for and does not get is a gate that could not do its work.
        return written ? (int)result.Verdict : ExitCodes.CouldNotLook;
    }

    private static bool WriteFile(CommandHost host, string? path, Action<Stream> write)
    {
        if (path is null)
        {
            return true;
        }

        if (path == StandardOutput.Name)
        {
            StandardOutput.Write(host, write);
            return true;
        }

        try
        {
            AtomicFile.Write(Path.GetFullPath(path, host.CurrentDirectory), write);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            host.Error.WriteLine(
                $"{TerminalText.Escape(path)}: error {DiagnosticCatalog.OutputNotWritten.Code}: The report could not be written ({e.GetType().Name}).");
            return false;
        }
    }

    private static void WriteSummary(GateResult result, Stream stream)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        MarkdownSummary.Write(result, writer);
    }
}
