using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Runs the gate and writes its reports.</summary>
internal static class GateExecution
{
    public static int Run(CommandHost host, GateOutputs outputs, GateRequest request)
    {
        var result = PolicyGate.Run(request);
        var inputs = result.Inputs.Select(static i => i.Path).ToHashSet(StringComparer.Ordinal);
        var areWritten = true;
        foreach (var (kind, file) in outputs.Files)
        {
            if (file != StandardOutput.Name && inputs.Contains(Path.GetFullPath(file, host.CurrentDirectory)))
            {
                host.Error.WriteLine($"{TerminalText.Escape(file)}: error {DiagnosticCatalog.OutputNotWritten.Code}: The report was not written: the file is one of those that were judged. Name another file with --{kind.Word}.");
                areWritten = false;
                continue;
            }

            areWritten &= ReportFile.Write(host, file, result.Root, stream => kind.Write(result, SarifOptions.Of(request), stream));
        }

        // Text for people would spoil a report on standard output for the program that reads it.
        if (outputs.Format != GateFormat.Text || outputs.Printed.Count == 0)
        {
            outputs.Format.Write(host, result);
        }

        // A report that somebody asked for and does not get is a gate that could not do its work.
        return areWritten ? (int)result.Verdict : ExitCodes.CouldNotLook;
    }
}
