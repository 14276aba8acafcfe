using System.Text;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Repair;

namespace OpenClaw.Policy.Gate.Repair;

/// <summary>
/// Writes edits. Each file is the old one or the new one at any moment, whatever happens; several files take their places one after the
/// other once all are ready.
/// </summary>
internal static class FileEdits
{
    /// <param name="edits">What becomes of each file.</param>
    /// <param name="files">Where their texts were read: it tells where links lead, within the bounds that hold for reading.</param>
    /// <param name="others">Further files to write, ready; they take their places last.</param>
    /// <returns>Null, or why a file was not written.</returns>
    public static GateDiagnostic? Write(IReadOnlyList<FileEdit> edits, IFileSet files, params IReadOnlyList<(string Path, byte[] Content)> others)
    {
        var writing = edits.Count > 0 ? edits[0].Path : others[0].Path;
        var prepared = new List<PreparedFile>();
        try
        {
            foreach (var edit in edits)
            {
                writing = edit.Path;
                var target = files.Read(edit.Path, FileLimits.Document).RealPath;
                if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(edit.Before)))
                {
                    return GateDiagnostics.Own(
                        DiagnosticCatalog.InputChanged,
                        "The file changed while it was being worked on, so it was left alone.",
                        "Run the command again.",
                        DiagnosticLocation.WholeFile(edit.Path));
                }

                prepared.Add(PreparedFile.Write(target, stream => stream.Write(Encoding.UTF8.GetBytes(edit.After))));
            }

            foreach (var (path, content) in others)
            {
                writing = path;
                prepared.Add(PreparedFile.Write(path, stream => stream.Write(content)));
            }

            foreach (var file in prepared)
            {
                file.Commit();
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return GateDiagnostics.Own(
                DiagnosticCatalog.OutputNotWritten,
                $"The file could not be written ({e.GetType().Name}).",
                "Make the file and its folder writable.",
                DiagnosticLocation.WholeFile(writing));
        }
        finally
        {
            foreach (var file in prepared)
            {
                file.Dispose();
            }
        }
    }
}
