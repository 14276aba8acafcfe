using System.Text;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Repair;

namespace OpenClaw.Policy.Gate.Repair;

/// <summary>
/// Writes edits. Each file is the old one or the new one at any moment, whatever happens; several files take their places one after the
/// other once all are ready. A failure names the file that it is about, and those that are new already.
/// </summary>
internal static class FileEdits
{
    /// <param name="edits">What becomes of each file.</param>
    /// <param name="files">Where their texts were read: it tells where links lead, within the bounds that hold for reading.</param>
    /// <param name="others">Further files to write, ready; they take their places first.</param>
    /// <returns>Null, or why a file was not written.</returns>
    public static GateDiagnostic? Write(IReadOnlyList<FileEdit> edits, IFileSet files, params IReadOnlyList<(string Path, byte[] Content)> others)
    {
        var writing = edits.Count > 0 ? edits[0].Path : others[0].Path;
        var prepared = new List<(string Path, PreparedFile File)>();
        var written = new List<string>();
        try
        {
            foreach (var (path, content) in others)
            {
                writing = path;
                prepared.Add((path, PreparedFile.Write(path, stream => stream.Write(content))));
            }

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

                prepared.Add((edit.Path, PreparedFile.Write(target, stream => stream.Write(Encoding.UTF8.GetBytes(edit.After)))));
            }

            foreach (var (path, file) in prepared)
            {
                writing = path;
                file.Commit();
                written.Add(Path.GetFileName(path));
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return GateDiagnostics.Own(
                DiagnosticCatalog.OutputNotWritten,
                $"The file could not be written ({e.GetType().Name}){(written.Count == 0 ? "" : $"; {string.Join(" and ", written)} already took the new content")}.",
                "Make the file and its folder writable, and run the command again.",
                DiagnosticLocation.WholeFile(writing));
        }
        finally
        {
            foreach (var (_, file) in prepared)
            {
                file.Dispose();
            }
        }
    }
}
