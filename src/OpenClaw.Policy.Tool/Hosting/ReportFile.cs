using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Tool.Hosting;

/// <summary>A report that goes where an option says: into a file, or to standard output.</summary>
internal static class ReportFile
{
    /// <returns>False when the file could not be written; the reason is then on standard error.</returns>
    /// <param name="host">Where relative paths start.</param>
    /// <param name="path">The file, or <see cref="StandardOutput.Name"/>.</param>
    /// <param name="write">Writes the report.</param>
    public static bool Write(CommandHost host, string path, Action<Stream> write)
    {
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
}
