using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Gate;

/// <summary>
/// Compares what a run has read with what is there at its end. Everything is judged by one reading of each file, so a verdict is about
/// one content; this makes sure that it is the content that stays.
/// </summary>
internal static class InputGuard
{
    /// <param name="record">What the run has seen.</param>
    /// <param name="now">The same files, looked at anew.</param>
    /// <exception cref="GateStopException">A file changed, appeared or vanished.</exception>
    public static void RefuseChanges(RecordingFileSet record, IFileSet now)
    {
        var changed = record.Reads.Where(r => !IsAsRead(r, now)).Select(static r => r.Path)
            .Concat(record.Kinds.Where(k => now.GetKind(k.Key) != k.Value).Select(static k => k.Key))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (changed.Count > 0)
        {
            throw new GateStopException([.. changed.Select(Changed)]);
        }
    }

    private static bool IsAsRead(FileReadResult before, IFileSet now)
    {
        // What could not be read, or not whole, has ended the run already, or counts as not there.
        if (before.Status is not (FileReadStatus.Found or FileReadStatus.Missing or FileReadStatus.NotADirectory))
        {
            return true;
        }

        var after = now.Read(before.Path, before.Bytes.Length);
        return before.Status == FileReadStatus.Found
            ? after.Status == FileReadStatus.Found && after.Bytes.Span.SequenceEqual(before.Bytes.Span)
            : after.Status is not (FileReadStatus.Found or FileReadStatus.TooLarge or FileReadStatus.Directory);
    }

    private static GateDiagnostic Changed(string path) => GateDiagnostics.Own(
        DiagnosticCatalog.InputChanged,
        $"{Path.GetFileName(path)} changed while the workspace was judged, so the verdict is about neither content.",
        "Let whatever writes it run before the gate, then run the gate again.",
        DiagnosticLocation.WholeFile(path));
}
