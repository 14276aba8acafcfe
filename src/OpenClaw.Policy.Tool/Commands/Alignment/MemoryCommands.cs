using System.CommandLine;
using System.Text;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Learning;
using OpenClaw.Policy.Alignment.Markdown;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Text;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>Commands about the memory as a whole: init, status, analyze, export-md, import-md.</summary>
internal static class MemoryCommands
{
    /// <summary>A config of the memory is a handful of lines.</summary>
    private const int MaxConfigBytes = 1024 * 1024;

    public static void Add(AlignmentVerbs verbs)
    {
        var target = new Argument<string?>("target_dir") { Description = "The folder; by default the current one.", Arity = ArgumentArity.ZeroOrOne };
        var force = new Option<bool>("--force") { Description = "Write the files again that are there. Rules and playbooks are emptied with --upstream only." };
        verbs.Add("init", "Create the policy memory.", (s, p) => MemoryInit.Run(s, p.GetValue(target), p.GetValue(force)), target, force);
        verbs.Add("status", "Show what the memory holds.", static (s, _) => Status(s));
        var repo = new Option<string>("--repo") { Description = "The repository.", HelpName = "DIR", DefaultValueFactory = static _ => "." };
        var commits = new Option<int>("--commits") { Description = "How many commits to look at.", HelpName = "N", DefaultValueFactory = static _ => 100 };
        verbs.Add("analyze", "Derive weak hints from the history of a repository.", (s, p) => Analyze(s, p.GetValue(repo)!, p.GetValue(commits)), repo, commits);
        var overwrite = new Option<bool>("--force") { Description = "Overwrite files whose text would be lost." };
        verbs.Add("export-md", "Write USER.md, SOUL.md and AGENTS.md from the rules.", (s, p) => Export(s, p.GetValue(overwrite)), overwrite);
        verbs.Add("import-md", "Make rules and a playbook of USER.md, SOUL.md and AGENTS.md.", static (s, _) => Import(s));
    }

    private static int Status(AlignmentSession session)
    {
        var store = session.Open();
        var version = Version(session);
        var statistics = store.GetStatistics();
        return session.Answer(
            new JsonObject(
            [
                new("memory", new JsonString(session.Memory)),
                new("present", new JsonBoolean(Directory.Exists(session.Memory))),
                new("config_version", new JsonString(version)),
                new("rules", new JsonInteger(statistics.Rules)),
                new("playbooks", new JsonInteger(statistics.Playbooks)),
                new("events", new JsonInteger(statistics.Events)),
            ]),
            $"Memory: {session.Memory} ({(Directory.Exists(session.Memory) ? "present" : "missing")})",
            $"Config version: {version}",
            $"Rules: {statistics.Rules}, playbooks: {statistics.Playbooks}, events: {statistics.Events}");
    }

    private static string Version(AlignmentSession session)
    {
        var path = Path.Combine(session.Memory, "config.json");
        if (!File.Exists(path))
        {
            return "missing";
        }

        try
        {
            return RegularFile.ReadAll(path, MaxConfigBytes) is { } bytes && JsonReading.Value(Encoding.UTF8.GetString(bytes.Span)) is JsonObject config
                ? config["version"] is { } version ? PythonText.Of(version) : "unknown"
                : throw new ModelException($"{path}: the file holds no object.");
        }
        catch (Exception e) when (e is JsonTextException or ModelException or NotRegularFileException && !session.IsUpstream)
        {
            return "unreadable";
        }
    }

    private static int Export(AlignmentSession session, bool overwrite)
    {
        var rules = session.Open().LoadRules().Values.ToList();
        (string Name, string Text)[] files =
        [
            (SectionSlots.UserFile, PolicyToMarkdownExporter.User(rules)), (SectionSlots.SoulFile, PolicyToMarkdownExporter.Soul()), (SectionSlots.AgentsFile, PolicyToMarkdownExporter.Agents(rules)),
        ];
        if (!session.IsUpstream && !overwrite && files.FirstOrDefault(f => IsOther(Path.Combine(session.Memory, f.Name), f.Text)) is { Name: { } name })
        {
            session.Warn($"{Path.Combine(session.Memory, name)}: the file holds another text, which an export would replace. Import it first (`import-md`), or give --force.");
            return ExitCodes.Findings;
        }

        foreach (var (file, text) in files)
        {
            MemoryFile.Write(session, file, text);
        }

        return session.Answer(JsonArray.Of(files.Select(static f => f.Name)), "Exported USER.md, SOUL.md and AGENTS.md.");
    }

    private static bool IsOther(string path, string text) => File.Exists(path) && File.ReadAllText(path) != text;

    private static int Import(AlignmentSession session)
    {
        var store = PolicyStore.Bootstrap(session.Memory, session.Mode, session.Warn, session.Host.CurrentDirectory);
        var ids = new MarkdownToPolicyConverter(session.Mode, session.Host.Clock).MigrateAll(session.Memory, store);
        return session.Answer(JsonArray.Of(ids), ids.Count == 0 ? ["Nothing new to import."] : ids.Select(static i => $"Imported: {i}"));
    }

    private static int Analyze(AlignmentSession session, string repo, int count)
    {
        var folder = Path.GetFullPath(Path.Combine(session.Host.CurrentDirectory, repo));
        var commits = Commits(session, folder, count);
        var stack = GitPreferenceCollector.TechStack(commits);
        var now = session.Host.Clock.GetUtcNow();
        var preferences = PreferenceLearner.Learn(new(
        [
            new("tech_stack", stack),
            new("workflow", GitPreferenceCollector.Workflow(commits)),
            new("metadata", new JsonObject([new("collected_at", new JsonString(now.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture))), new("confidence", new JsonFloat(GitPreferenceCollector.Confidence(stack)))])),
        ]));
        var key = session.IsUpstream ? folder : folder == session.Host.CurrentDirectory ? ProjectIdentity.Here : folder;
        var hint = PreferenceLearner.HintRule(preferences, key, now);
        var store = session.IsUpstream ? MemoryFile.UserStore(session, preferences) : session.Open();
        store.Exclusively(() =>
        {
            var rules = store.LoadRules();
            if (rules[hint.Id] is not { Status: Vocabulary.Candidate or Vocabulary.Confirmed })
            {
                rules.Set(hint.Id, hint);
                store.SaveRules(rules);
            }
        });
        return session.Answer(preferences, $"{commits.Count} commits; primary technology: {preferences["tech_stack"]!}", $"Stored the hint {hint.Id} in {store.Files.Folder}.");
    }

    private static IReadOnlyList<CommitFiles> Commits(AlignmentSession session, string folder, int count)
    {
        try
        {
            using var repository = GitRepository.Open(folder, new GitAccess { SearchPath = session.Host.Environment.GetValueOrDefault("PATH") });
            return GitPreferenceCollector.Commits(CommitLog.Read(repository, count));
        }
        catch (GitException e)
        {
            session.Warn($"The history of {folder} cannot be read: {e.Message}");
            return [];
        }
    }
}
