using System.Text;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Repair;

namespace OpenClaw.Policy.Gate.Repair;

/// <summary>
/// Writes edits. Each file is the old one or the new one at any moment, whatever happens; several files take their places one after the
/// other once all are ready. A failure names the file that it is about, and those that are new already.
/// </summary>
public static class FileEdits
{
    /// <param name="edits">What becomes of each file.</param>
    /// <param name="files">Where their texts were read: it tells where links lead, within the bounds that hold for reading.</param>
    /// <param name="others">Further files to write, ready; they take their places first.</param>
    /// <returns>Null, or why a file was not written.</returns>
    public static GateDiagnostic? Write(IReadOnlyList<FileEdit> edits, IFileSet files, params IReadOnlyList<(string Path, byte[] Content)> others)
    {
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(others);
        var writing = edits.Count > 0 ? edits[0].Path : others[0].Path;
        var prepared = new List<(string Path, PreparedFile File)>();
        var written = new List<string>();
        try
        {
            foreach (var (path, content) in others)
            {
                writing = path;
                prepared.Add((path, PreparedFile.Write(Real(path, files), stream => stream.Write(content))));
            }

            foreach (var edit in edits)
            {
                writing = edit.Path;
                var target = files.Read(edit.Path, FileLimits.Document).RealPath;
                if (RegularFile.ReadAll(target, FileLimits.Document, followsLink: false) is not { } now || !now.Span.SequenceEqual(Encoding.UTF8.GetBytes(edit.Before)))
                {
                    return GateDiagnostics.Own(
                        DiagnosticCatalog.InputChanged,
                        "The file changed while it was being worked on, so it was left alone.",
                        "Run the command again.",
                        DiagnosticLocation.WholeFile(edit.Path));
                }

                prepared.Add((edit.Path, PreparedFile.Write(WithoutLinks(target), stream => stream.Write(Encoding.UTF8.GetBytes(edit.After)))));
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
            var failure = OutputFailure.Of("The file", e);
            var before = written.Count == 0 ? "" : $" {string.Join(" and ", written)} already took the new content.";
            return GateDiagnostics.Own(failure.Descriptor, failure.Reason + before, $"{failure.Remedy} Then run the command again.", DiagnosticLocation.WholeFile(writing));
        }
        finally
        {
            foreach (var (_, file) in prepared)
            {
                file.Dispose();
            }
        }
    }

    /// <summary>Where a new file comes to lie: in the folder that the links on the way lead to, within the bounds that hold for reading.</summary>
    /// <exception cref="LinkedFolderException">They lead out of these bounds.</exception>
    private static Destination Real(string path, IFileSet files)
    {
        var folder = files.Read(Path.GetDirectoryName(path)!, maxBytes: 0);
        return folder.Status == FileReadStatus.Directory
            ? WithoutLinks(Path.Combine(folder.RealPath, Path.GetFileName(path)))
            : throw new LinkedFolderException(folder.Path);
    }

    /// <summary>A path on which every link was followed already: when there is one again, somebody put it there since.</summary>
    private static Destination WithoutLinks(string path) => new(path, Path.GetPathRoot(path)!);
}
