using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>Whether the files of a memory can be read and are as the program writes them.</summary>
internal static class FileChecks
{
    private static readonly string[] LocalEndings = [".backup", ".cache", ".tmp"];

    public static void Run(MemoryFolder memory, CheckContext context, FindingList findings)
    {
        Document(memory.Rules, findings);
        Document(memory.Playbooks, findings);
        Unreadable(memory.Log, findings);
        foreach (var text in memory.Markdown)
        {
            Unreadable(text, findings);
        }

        LocalFiles(memory, context, findings);
    }

    private static void Document<T>(StoreDocument<T> document, FindingList findings)
        where T : class, IAsset
    {
        Unreadable(document.Text, findings);
        if (document.Error is { } error)
        {
            var place = FindingPlace.Of(new SourceSpan(document.Text.Source!, Math.Min(error.Offset, document.Text.Source!.Text.Length), 0));
            findings.Add(AlignmentDiagnostics.StoreUnreadable, place, Name(document.Text), $"The file {Name(document.Text)} is no JSON: {error.Message}.");
        }
        else if (document.Parsed is { Root: not JsonObject } parsed)
        {
            findings.Add(
                AlignmentDiagnostics.StoreUnreadable, FindingPlace.WholeFile(document.Text.Path), Name(document.Text), $"The file {Name(document.Text)} holds {JsonWords.Of(parsed.Root)}, not an object.");
        }
        else if (document.Parsed is { } read)
        {
            RepeatedKeys(document, read, findings);
            Canonical(document, findings);
        }
    }

    private static void Unreadable(StoreText text, FindingList findings)
    {
        if (text.Problem is { } problem)
        {
            findings.Add(AlignmentDiagnostics.StoreUnreadable, FindingPlace.WholeFile(text.Path), Name(text), $"The file {Name(text)} {problem}.");
        }
    }

    private static void RepeatedKeys<T>(StoreDocument<T> document, JsonDocumentText read, FindingList findings)
        where T : class, IAsset
    {
        var source = document.Text.Source!;
        foreach (var key in read.RepeatedKeys)
        {
            var entry = EntryAt(document, key.Later);
            findings.Add(
                AlignmentDiagnostics.DuplicateKey, FindingPlace.Of(new SourceSpan(source, key.Later, key.Name.Length + 2).FirstLine()), $"{entry?.Id} {key.Name}",
                $"The key `{key.Name}` stands twice in one object; only this one counts.",
                related: [new(FindingPlace.Of(new SourceSpan(source, key.Earlier, key.Name.Length + 2).FirstLine()), "the one that is lost")]);
        }
    }

    /// <summary>The entry that a place lies in. Entries keep the place of their first key, so their order is not that of the text: a table is asked.</summary>
    private static StoreEntry<T>? EntryAt<T>(StoreDocument<T> document, int offset)
        where T : class, IAsset
    {
        var starts = document.Starts;
        var index = Array.BinarySearch(starts.Keys, offset);
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? null : starts.Entries[index];
    }

    /// <summary>Only a file whose entries the model takes can be written again.</summary>
    private static void Canonical<T>(StoreDocument<T> document, FindingList findings)
        where T : class, IAsset
    {
        if (document.Entries.Any(static e => e.Asset is null))
        {
            return;
        }

        var written = JsonFormat.Indented(new JsonObject(document.Entries.Select(static e => KeyValuePair.Create(e.Key, (JsonValue)e.Asset!.ToJson()))));
        var text = document.Text.Source!.Text;
        if (written != text && written != text.ReplaceLineEndings("\n"))
        {
            findings.Add(
                AlignmentDiagnostics.NonCanonicalFile, FindingPlace.WholeFile(document.Text.Path), Name(document.Text), $"The file {Name(document.Text)} is not as openclaw-alignment writes it.");
        }
    }

    private static void LocalFiles(MemoryFolder memory, CheckContext context, FindingList findings)
    {
        var ignored = Ignored(memory, context);
        foreach (var folder in (string[])[memory.Path, Path.GetDirectoryName(memory.Rules.Text.Path)!])
        {
            if (context.Listing.Names(folder, FamilyLimits.Names) is not { } names)
            {
                findings.Add(AlignmentDiagnostics.StoreUnreadable, FindingPlace.WholeFile(folder), "folder", $"The folder has more than {FamilyLimits.Names} names.");
                continue;
            }

            foreach (var name in names.Where(n => IsLocal(n, folder == memory.Path) && !ignored.Contains(n) && !ignored.Contains($"*{Path.GetExtension(n)}")))
            {
                findings.Add(AlignmentDiagnostics.LocalFileCommitted, FindingPlace.WholeFile(Path.Combine(folder, name)), name, $"The file `{name}` belongs to one machine.");
            }
        }
    }

    private static bool IsLocal(string name, bool isMemory) => (isMemory && name == "config.json") || LocalEndings.Any(e => name.EndsWith(e, StringComparison.Ordinal));

    /// <summary>What the memory's own .gitignore keeps out of version control; such a file in a checkout is nobody's mistake.</summary>
    private static HashSet<string> Ignored(MemoryFolder memory, CheckContext context)
    {
        var text = StoreText.Read(context.Files, Path.Combine(memory.Path, ".gitignore"), FamilyLimits.Markdown).Source?.Text ?? string.Empty;
        return text.Split('\n').Select(static l => l.Trim()).ToHashSet(StringComparer.Ordinal);
    }

    private static string Name(StoreText text) => Path.GetFileName(text.Path);
}
