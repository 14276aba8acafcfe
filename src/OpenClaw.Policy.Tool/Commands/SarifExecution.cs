using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Foreign;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

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
        if (Read(host, from, out var problem) is not { } bytes)
        {
            return Refuse(host, from, problem);
        }

        if (ForeignReport.Read(bytes.Span) is not { } report)
        {
            return Refuse(host, from, "This is no report of `openclaw policy check --json` or `openclaw doctor --lint --json`.");
        }

        var result = ForeignGate.Run(request, report);
        if (result.Verdict == GateVerdict.CouldNotLook)
        {
            TextReport.Write(result, new TextReportOptions { PathsRelativeTo = host.CurrentDirectory }, host.Error);
            return ExitCodes.CouldNotLook;
        }

        var isWritten = ReportFile.Write(
            host, output ?? StandardOutput.Name, result.Root, stream => SarifLog.Write(result, SarifOptions.Of(request), stream));
        return isWritten ? ExitCodes.Ok : ExitCodes.CouldNotLook;
    }

    /// <summary>The whole report; null when it cannot be read or is too large.</summary>
    private static ReadOnlyMemory<byte>? Read(CommandHost host, string from, out string problem)
    {
        problem = $"The report is larger than {FileLimits.Document / (1024 * 1024)} MiB.";
        try
        {
            return from == StandardOutput.Name
                ? ReadInput(host)
                : RegularFile.ReadAll(Path.GetFullPath(from, host.CurrentDirectory), FileLimits.Document);
        }
        catch (NotRegularFileException e)
        {
            problem = $"The report is {NotRegularFileException.Words(e.Kind)}, not a file. What a pipe gives is read with --from -";
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = $"The report cannot be read ({e.GetType().Name}).";
            return null;
        }
    }

    private static ReadOnlyMemory<byte>? ReadInput(CommandHost host)
    {
        using var stream = host.OpenInput();
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (var count = stream.Read(buffer); count > 0 && content.Length <= FileLimits.Document; count = stream.Read(buffer))
        {
            content.Write(buffer, 0, count);
        }

        return content.Length <= FileLimits.Document ? content.ToArray() : null;
    }

    private static int Refuse(CommandHost host, string from, string problem)
    {
        var name = from == StandardOutput.Name ? "standard input" : from;
        host.Error.WriteLine($"{TerminalText.Escape(name)}: error: {problem}");
        return ExitCodes.CouldNotLook;
    }
}
