using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Markdown;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary><c>alignment init</c>: a memory folder with an empty store and the templates. What is there is kept, unless it is forced.</summary>
internal static class MemoryInit
{
    private const string GitIgnore = "# OpenClaw Alignment local files\n# Do not commit these files\nconfig.json\n*.backup\n*.cache\n";

    private static readonly (string Name, string Text)[] Templates =
    [
        (SectionSlots.UserFile, PolicyToMarkdownExporter.User([])), (SectionSlots.SoulFile, PolicyToMarkdownExporter.Soul()), (SectionSlots.AgentsFile, PolicyToMarkdownExporter.Agents([])),
    ];

    public static int Run(AlignmentSession session, string? target, bool isForced)
    {
        var folder = target is { Length: > 0 } ? Path.GetFullPath(Path.Combine(session.Host.CurrentDirectory, target)) : session.Host.CurrentDirectory;
        var memory = AlignmentSession.MemoryOf(folder);
        var created = new List<string>();
        var store = new PolicyStore(StoreFiles.Of(memory).Folder, session.Mode, session.Warn, folder);
        if (!isForced && Templates.Any(t => System.IO.File.Exists(Path.Combine(memory, t.Name))) && store.LoadRules().Count == 0 && store.LoadPlaybooks().Count == 0)
        {
            new MarkdownToPolicyConverter(session.Mode, session.Host.Clock).MigrateAll(memory, store);
        }

        Store(store, isForced && session.IsUpstream, created);
        foreach (var (name, text) in Templates)
        {
            File(memory, name, text, isForced, created);
        }

        File(memory, "config.json", Config(session, folder, memory), isForced, created);
        File(memory, ".gitignore", GitIgnore, isForced, created);
        return session.Answer(JsonArray.Of(created), [.. created.Select(static c => $"Created: {c}"), $"The policy memory is ready: {memory}"]);
    }

    private static void Store(PolicyStore store, bool empties, List<string> created)
    {
        if (empties || !System.IO.File.Exists(store.Files.Rules))
        {
            store.SaveRules(new());
            created.Add(store.Files.Rules);
        }

        if (empties || !System.IO.File.Exists(store.Files.Playbooks))
        {
            store.SavePlaybooks(new());
            created.Add(store.Files.Playbooks);
        }

        if (!System.IO.File.Exists(store.Files.Log))
        {
            store.TouchLog();
            created.Add(store.Files.Log);
        }
    }

    private static void File(string folder, string name, string text, bool isForced, List<string> created)
    {
        if (isForced || !System.IO.File.Exists(Path.Combine(folder, name)))
        {
            MemoryFile.Write(folder, name, text, Path.GetDirectoryName(folder)!);
            created.Add(Path.Combine(folder, name));
        }
    }

    private static string Config(AlignmentSession session, string folder, string memory) => JsonFormat.Indented(new JsonObject(
    [
        new("version", new JsonString("2.0.0")),
        new("initialized_at", new JsonString(PythonTimestamp.Format(session.Host.Clock.GetUtcNow()))),
        new("initialized_in", new JsonString(folder)),
        new("memory_path", new JsonString(memory)),
        new("features", new JsonObject(
        [
            new("auto_learning", new JsonBoolean(true)), new("safety_checks", new JsonBoolean(true)), new("policy_engine", new JsonString("autonomous_execution")),
        ])),
    ]));
}
