using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Tool.Hosting;

/// <summary>A report that goes where an option says: into a file, or to standard output.</summary>
internal static class ReportFile
{
    /// <returns>False when the file could not be written; the reason is then on standard error.</returns>
    /// <param name="host">Where relative paths start.</param>
    /// <param name="path">The file, or <see cref="StandardOutput.Name"/>.</param>
    /// <param name="judged">The root of what the report is about.</param>
    /// <param name="write">Writes the report.</param>
    public static bool Write(CommandHost host, string path, string judged, Action<Stream> write)
    {
        if (path == StandardOutput.Name)
        {
            StandardOutput.Write(host, write);
            return true;
        }

        try
        {
            AtomicFile.Write(OutputPlace.Of(path, host.CurrentDirectory, judged), write);
            return true;
        }
        catch (Exception e) when (OutputFailure.IsOne(e))
        {
            var failure = OutputFailure.Of("The report", e);
            host.Error.WriteLine($"{TerminalText.Escape(path)}: error {failure.Descriptor.Code}: {TerminalText.Escape(failure.Reason)} {failure.Remedy}");
            return false;
        }
    }
}
