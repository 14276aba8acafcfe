namespace OpenClaw.Policy.Files;

/// <summary>
/// Reads every file once and remembers each look, failed ones too. The record is what decides whether a verdict is still current, and
/// reading once is what keeps a file from changing between its check and its use.
/// </summary>
public sealed class RecordingFileSet(IFileSet files) : IFileSet
{
    private readonly SortedDictionary<string, FileReadResult> _reads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryKind> _kinds = new(StringComparer.Ordinal);

    /// <summary>Every path that was read or tried, in ordinal order.</summary>
    public IReadOnlyCollection<FileReadResult> Reads => _reads.Values;

    /// <summary>Every path whose kind was asked for.</summary>
    public IReadOnlyDictionary<string, EntryKind> Kinds => _kinds;

    public FileReadResult Read(string path, int maxBytes)
    {
        if (!_reads.TryGetValue(path, out var result))
        {
            result = files.Read(path, maxBytes);
            _reads.Add(path, result);
        }

        return result;
    }

    /// <summary>Not recorded: only a file that is read is asked for its names.</summary>
    public bool HasOtherNames(string path) => files.HasOtherNames(path);

    /// <summary>The kind of a path that is not to be written down: nothing may be decided by it that a record has to prove.</summary>
    public EntryKind Peek(string path) => files.GetKind(path);

    public EntryKind GetKind(string path)
    {
        if (!_kinds.TryGetValue(path, out var kind))
        {
            kind = files.GetKind(path);
            _kinds.Add(path, kind);
        }

        return kind;
    }
}
