using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests.Alignment;

/// <summary>The merge driver in real merges of the real git.</summary>
[TestClass]
public sealed class AlignmentMergeTests
{
    private const string Attributes = """
        .openclaw_memory/policy/*.json merge=openclaw-alignment
        .openclaw_memory/policy/*.jsonl merge=openclaw-alignment

        """;

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Branches_that_learned_of_different_tasks_merge_and_check_against_both_parents(bool rebases)
    {
        using var repository = Repository();
        repository.Git("checkout", "-q", "-b", "topic");
        Earn(repository, "deploy staging");
        var topic = repository.Commit("deploy");
        repository.Git("checkout", "-q", "main");
        Earn(repository, "make thing");
        var main = repository.Commit("build");
        if (rebases)
        {
            repository.Git("checkout", "-q", "topic");
        }

        Assert.AreEqual(0, Run(repository, "git", rebases ? ["rebase", "-q", "main"] : ["merge", "-q", "--no-edit", "topic"], out var words), words);

        foreach (var parent in rebases ? [main] : new[] { main, topic })
        {
            Assert.AreEqual(0, Alignment(repository, out words, "check", "--base", parent, "--fail-on", "warning"), words);
        }

        Assert.AreEqual(0, Alignment(repository, out words, "replay"), words);
        Assert.AreEqual(2, words.Split('\n').Count(static l => l.Contains(": confirmed by the log, confirmed in the file", StringComparison.Ordinal)), words);
    }

    [TestMethod]
    public void A_rule_that_both_branches_moved_is_an_unmerged_file_that_keeps_our_side()
    {
        using var repository = Repository();
        Feedback(repository, "make thing", "confirmed_after_prompt");
        repository.Commit("first");
        repository.Git("checkout", "-q", "-b", "topic");
        Feedback(repository, "make thing", "blocked_auto_execute");
        repository.Commit("blocked");
        repository.Git("checkout", "-q", "main");
        Feedback(repository, "make thing", "confirmed_after_prompt");
        repository.Commit("confirmed");
        var ours = File.ReadAllText(repository.PathOf(".openclaw_memory/policy/rules.json"));

        Assert.AreEqual(1, Run(repository, "git", ["merge", "-q", "--no-edit", "topic"], out var words));

        Assert.Contains("Feedback moved the rule `policy_", words);
        Assert.Contains("git checkout --ours", words);
        Assert.Contains("UU .openclaw_memory/policy/policy_events.jsonl", repository.Git("status", "--porcelain"));
        Assert.Contains("UU .openclaw_memory/policy/rules.json", repository.Git("status", "--porcelain"));
        Assert.AreEqual(ours, File.ReadAllText(repository.PathOf(".openclaw_memory/policy/rules.json")));
    }

    [TestMethod]
    public void Folders_are_merged_into_ours_whole_or_not_at_all()
    {
        using var run = new AlignmentRun();
        using var known = Repository();
        using var other = Repository();
        Copy(known.PathOf(".openclaw_memory"), run.Memory);
        Copy(known.PathOf(".openclaw_memory"), other.PathOf(".openclaw_memory"));
        Earn(other, "deploy staging");

        var merged = run.Command("merge", known.PathOf(".openclaw_memory"), ".openclaw_memory", other.PathOf(".openclaw_memory"));
        Assert.AreEqual(0, merged.ExitCode, merged.Output + merged.Error);
        Assert.StartsWith("Merged: 0 groups of events from ours, 6 from theirs.", merged.Output);
        Assert.AreEqual(File.ReadAllText(other.PathOf(".openclaw_memory/policy/rules.json")), File.ReadAllText(Path.Combine(run.Memory, "policy", "rules.json")));

        Feedback(other, "deploy staging", "blocked_auto_execute");
        Assert.AreEqual(0, run.Command("record", "--command", "deploy staging", "--type", "T2", "--outcome", "success", "--override", "confirmed_after_prompt").ExitCode);
        var before = File.ReadAllText(Path.Combine(run.Memory, "policy", "policy_events.jsonl"));
        var conflict = run.Command("merge", known.PathOf(".openclaw_memory"), ".openclaw_memory", other.PathOf(".openclaw_memory"), "--json");
        Assert.AreEqual(1, conflict.ExitCode, conflict.Output);
        Assert.Contains("\"merged\": false", conflict.Output);
        Assert.AreEqual(before, File.ReadAllText(Path.Combine(run.Memory, "policy", "policy_events.jsonl")));
        Assert.AreEqual(2, run.Command("merge", "nowhere", ".openclaw_memory", "nowhere").ExitCode);
        Assert.Contains("holds no policy memory", run.Command("merge", "nowhere", ".openclaw_memory", "nowhere").Error);
    }

    private static TempRepository Repository()
    {
        var repository = new TempRepository();
        repository.Write(".gitattributes", Attributes);
        repository.Git("config", "merge.openclaw-alignment.driver", $"dotnet '{typeof(CommandLineApp).Assembly.Location}' alignment merge %O %A %B --path %P");
        Assert.AreEqual(0, Alignment(repository, out var words, "init"), words);
        repository.Write(".openclaw_memory/USER.md", "# USER\n\n## Notes\n\n- none\n");
        repository.Commit("start");
        return repository;
    }

    private static void Earn(TempRepository repository, string command)
    {
        for (var i = 0; i < 3; i++)
        {
            Feedback(repository, command, "confirmed_after_prompt");
        }
    }

    private static void Feedback(TempRepository repository, string command, string @override)
    {
        Assert.AreEqual(
            0, Alignment(repository, out var words, "record", "--type", "T2", "--command", command, "--description", command, "--outcome", "success", "--override", @override, "--confirmed"), words);
    }

    private static int Alignment(TempRepository repository, out string words, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = CommandLineApp.Run(["alignment", .. arguments], new Hosting.CommandHost
        {
            Output = output,
            Error = output,
            CurrentDirectory = repository.Root,
            Environment = new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" },
            IsTerminal = false,
            Clock = TimeProvider.System,
        });
        words = output.ToString();
        return code;
    }

    private static int Run(TempRepository repository, string program, string[] arguments, out string words)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["GIT_AUTHOR_NAME"] = "a", ["GIT_AUTHOR_EMAIL"] = "a@example.invalid", ["GIT_COMMITTER_NAME"] = "a", ["GIT_COMMITTER_EMAIL"] = "a@example.invalid",
                ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_NOSYSTEM"] = "1",
            },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        words = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
