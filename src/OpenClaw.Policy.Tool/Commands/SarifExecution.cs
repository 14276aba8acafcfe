using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Foreign;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Runs <c>sarif</c>.</summary>
internal static class SarifExecution
{
    /// <param name="host">Where the report may come from and the SARIF may go to.</param>
    /// <param name="from">The report's file, or <see cref="StandardOutput.Name"/> for standard input.</param>
    /// <param name="output">The SARIF's file; null for standard output.</param>
    /// <param name="request">Where the files are that the report is about.</param>
    public static int Run(CommandHost host, string from, string? output, GateRequest request)
    {
        if (Read(host, from) is not { } bytes)
        {
            return Refuse(host, from, $"cannot be read, or is larger than {FileLimits.Document / (1024 * 1024)} MiB.");
        }

        if (ForeignReport.Read(bytes) is not { } report)
        {
            return Refuse(host, from, "is no report of `openclaw policy check --json` or `openclaw doctor --lint --json`.");
        }

        var result = ForeignGate.Run(request, report);
        if (result.Verdict == GateVerdict.CouldNotLook)
        {
            TextReport.Write(result, new TextReportOptions { PathsRelativeTo = host.CurrentDirectory }, host.Error);
            return ExitCodes.CouldNotLook;
        }

        var options = SarifOptions.Of(request);
        try
        {
            if (output is null or StandardOutput.Name)
            {
                StandardOutput.Write(host, stream => SarifLog.Write(result, options, stream));
            }
            else
            {
                AtomicFile.Write(Path.GetFullPath(output, host.CurrentDirectory), stream => SarifLog.Write(result, options, stream));
            }

            return ExitCodes.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse(host, output!, $"error {DiagnosticCatalog.OutputNotWritten.Code}: The report could not be written ({e.GetType().Name}).");
        }
    }

    /// <summary>The whole report; null when it cannot be read or is too large.</summary>
    private static byte[]? Read(CommandHost host, string from)
    {
        try
        {
            using var stream = from == StandardOutput.Name ? host.OpenInput() : File.OpenRead(Path.GetFullPath(from, host.CurrentDirectory));
            using var content = new MemoryStream();
            var buffer = new byte[81920];
            for (var count = stream.Read(buffer); count > 0 && content.Length <= FileLimits.Document; count = stream.Read(buffer))
            {
                content.Write(buffer, 0, count);
            }

            return content.Length <= FileLimits.Document ? content.ToArray() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static int Refuse(CommandHost host, string file, string why)
    {
        host.Error.WriteLine($"{TerminalText.Escape(file)}: {why}");
        return ExitCodes.CouldNotLook;
    }
}
