using OpenClaw.Policy.Alignment.Markdown;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>A memory folder, read once: its store, its Markdown, and what the replay of its log says.</summary>
internal sealed class MemoryFolder
{
    private MemoryFolder(string path, IFileSet files)
    {
        Path = path;
        var store = StoreFiles.Of(path);
        Rules = StoreDocument<Rule>.Read(StoreText.Read(files, store.Rules, FamilyLimits.Document), Rule.Read);
        Playbooks = StoreDocument<Playbook>.Read(StoreText.Read(files, store.Playbooks, FamilyLimits.Document), Playbook.Read);
        Log = StoreText.Read(files, store.Log, FamilyLimits.Log);
        Lines = Log.Source is { } source ? [.. LogLine.Of(source)] : [];
        Markdown = [.. new[] { SectionSlots.UserFile, SectionSlots.SoulFile, SectionSlots.AgentsFile }.Select(n => StoreText.Read(files, System.IO.Path.Combine(path, n), FamilyLimits.Markdown))];
        foreach (var line in Lines.Where(static l => l.Event is not null))
        {
            Replay.Add(ReplayEvent.Of(line.Event!, line.Number));
        }

        Replay.Finish();
    }

    public string Path { get; }

    public StoreDocument<Rule> Rules { get; }

    public StoreDocument<Playbook> Playbooks { get; }

    public StoreText Log { get; }

    public IReadOnlyList<LogLine> Lines { get; }

    /// <summary>USER.md, SOUL.md and AGENTS.md.</summary>
    public IReadOnlyList<StoreText> Markdown { get; }

    public LogReplay Replay { get; } = new();

    /// <summary>The rules that the model takes.</summary>
    public IEnumerable<StoreEntry<Rule>> ReadableRules => Rules.Entries.Where(static e => e.Asset is not null && RecordShape.Problem(e.Member.Value) is null);

    public FindingPlace PlaceOfLine(int number) => number >= 1 && number <= Lines.Count ? Lines[number - 1].Place : FindingPlace.WholeFile(Log.Path);

    public static MemoryFolder Read(string path, IFileSet files) => new(path, files);

    /// <summary>Whether a folder holds a policy memory.</summary>
    public static bool Exists(string path, IFileSet files) => files.GetKind(StoreFiles.Of(path).Folder) is not EntryKind.Missing;
}
