using System.Text;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Store;

namespace OpenClaw.Policy.Alignment.Merging;

/// <summary>
/// Merges two stores that grew from one. Logs are woven by time, entries are taken from the side that changed them, and the checks judge the whole: replayed from its
/// beginning, the merged log has to lead to the merged rules.
/// </summary>
public static class StoreMerge
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="known">The common ancestor.</param>
    /// <param name="ours">Our side.</param>
    /// <param name="theirs">The other side.</param>
    /// <param name="root">The absolute path of a folder, for findings.</param>
    /// <exception cref="StoreException">A file is no JSON, no UTF-8, no object, or has a key twice.</exception>
    public static MergeResult Run(MergeSide known, MergeSide ours, MergeSide theirs, string root)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        var names = MergeSide.Names.Where(n => known.Files.ContainsKey(n) || ours.Files.ContainsKey(n) || theirs.Files.ContainsKey(n)).ToList();
        var log = LogMerge.Run(LogText(known, "base"), LogText(ours, "ours"), LogText(theirs, "theirs"));
        var conflicts = new List<MergeConflict>(log.Conflicts);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            files[name] = JsonFormat.Bytes(name == StoreFiles.LogName
                ? log.Text
                : JsonFormat.Indented(new EntryMerge(name, conflicts).Run(Document(known, name, "base"), Document(ours, name, "ours"), Document(theirs, name, "theirs"))));
        }

        if (conflicts.Count == 0)
        {
            conflicts.AddRange(new MergeJudge(root, log.Origins).Conflicts(new(root, files), new(root, ours.Files), new(root, theirs.Files)));
        }

        return new(conflicts.Count == 0 ? files : new Dictionary<string, byte[]>(), conflicts, log.FromOurs, log.FromTheirs);
    }

    private static string LogText(MergeSide side, string word) => Text(side, StoreFiles.LogName, word);

    private static string Text(MergeSide side, string name, string word)
    {
        try
        {
            return Strict.GetString(side.Bytes(name));
        }
        catch (DecoderFallbackException)
        {
            throw StoreErrors.NotUtf8($"{name} ({word})");
        }
    }

    private static JsonObject Document(MergeSide side, string name, string word)
    {
        if (!side.Files.ContainsKey(name))
        {
            return new();
        }

        var text = Text(side, name, word);
        try
        {
            var document = JsonReading.Document(text);
            return document.Root is not JsonObject entries ? throw StoreErrors.NoObject($"{name} ({word})", document.Root)
                : document.RepeatedKeys.Count > 0 ? throw StoreErrors.KeyTwice($"{name} ({word})", text, document.RepeatedKeys[0])
                : entries;
        }
        catch (JsonTextException e)
        {
            throw StoreErrors.Corrupt($"{name} ({word})", text, e);
        }
    }
}
