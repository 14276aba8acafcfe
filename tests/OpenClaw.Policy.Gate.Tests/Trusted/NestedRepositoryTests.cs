using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>Which of the repositories that a config lies in have a say, by which commits they are judged, and what is no attempt at anything.</summary>
[TestClass]
public sealed class NestedRepositoryTests
{
    [TestMethod]
    public void A_change_that_leaves_the_submodule_alone_passes()
    {
        using var project = new Superproject();
        project.Outer.Write("README.md", "changed");
        project.Outer.Commit();

        var result = project.Run();

        Verdicts.AreCodes(result, GateVerdict.Passed);
        Assert.AreEqual(project.Outer.Root, result.Root);
        Assert.AreEqual(project.Outer.Git("rev-parse", "main"), result.Base!.CommitId);
    }

    [TestMethod]
    public void A_change_that_moves_the_submodule_to_a_state_that_conforms_passes()
    {
        using var project = new Superproject();
        project.Outer.Write("agents/README.md", "changed");
        project.CommitIn("agents");
        project.Outer.Commit();

        Verdicts.AreCodes(project.Run(), GateVerdict.Passed);
    }

    [TestMethod]
    public void A_recursive_clone_with_the_name_of_the_remote_passes()
    {
        using var project = new Superproject();
        var clone = project.Outer.OutsidePathOf("clone");
        project.Outer.Git("clone", "-q", "--recurse-submodules", "--branch", "change", project.Outer.Root, clone);

        var result = PolicyGate.Run(new GateRequest { BaseDirectory = Path.Combine(clone, "agents"), Base = "origin/main" });

        Verdicts.AreCodes(result, GateVerdict.Passed);
        Assert.AreEqual(clone, result.Root);
    }

    [TestMethod]
    public void Three_repositories_in_one_another_are_judged_by_the_outermost()
    {
        using var project = new Superproject();
        var between = project.Repository(("README.md", "between"));
        between.Git("submodule", "--quiet", "add", "-b", "main", project.Inner.Git.Root, "x");
        between.Commit();
        project.AddSubmodule(between, "deep");
        project.MakeBase();

        Verdicts.AreCodes(project.Run("deep/x/openclaw.json"), GateVerdict.Passed);

        project.Outer.Write("deep/x/policy.jsonc", ChangedRepository.WeakerPolicy);
        project.CommitIn("deep/x");
        project.CommitIn("deep");
        project.Outer.Commit();
        var result = project.Run("deep/x/openclaw.json");
        Verdicts.AreCodes(result, GateVerdict.Findings, "OCP2001", "OCP2011", "OCP2021");
        Assert.AreEqual("deep/x/policy.jsonc", Verdicts.PlaceOf(result, "OCP2011"));
        Assert.AreEqual(project.Outer.Root, result.Root);
    }

    [TestMethod]
    public void A_shallow_submodule_is_judged_by_the_one_commit_that_it_has()
    {
        using var project = new Superproject();
        var clone = project.Outer.OutsidePathOf("clone");
        project.Outer.Git("clone", "-q", "--branch", "change", project.Outer.Root, clone);
        project.Outer.GitIn(clone, "config", "submodule.agents.url", "file://" + project.Inner.Git.Root);
        project.Outer.GitIn(clone, "submodule", "--quiet", "update", "--init", "--depth=1");
        var request = new GateRequest { BaseDirectory = clone, Config = "agents/openclaw.json", Base = "origin/main" };

        Verdicts.AreCodes(PolicyGate.Run(request), GateVerdict.Passed);

        // The base names a commit that the submodule had before: the clone lacks it.
        project.Inner.Git.Git("commit", "-q", "--allow-empty", "-m", "more");
        var moved = project.Inner.Git.Git("rev-parse", "HEAD");
        project.Outer.GitIn(Path.Combine(clone, "agents"), "fetch", "-q", "--depth=1", "origin", "change");
        project.Outer.GitIn(clone, "update-index", "--cacheinfo", $"160000,{moved},agents");
        project.Outer.GitIn(clone, "commit", "-q", "-m", "move");
        project.Outer.GitIn(clone, "update-ref", "refs/remotes/origin/main", "HEAD");
        Directory.Delete(Path.Combine(clone, ".git/modules/agents"), recursive: true);
        Directory.Delete(Path.Combine(clone, "agents"), recursive: true);
        project.Outer.GitIn(clone, "clone", "-q", "--depth=1", "--branch", "main", "file://" + project.Inner.Git.Root, "agents");

        var result = PolicyGate.Run(request);
        Verdicts.AreCodes(result, GateVerdict.CouldNotLook, "OCP0023");
        Assert.AreEqual($"The clone of the submodule 'agents' does not hold the commit {moved}, from which a file is needed.", result.Diagnostics[0].Message);
        Assert.Contains("fetch-depth: 0", result.Diagnostics[0].Remedy!);
    }

    [TestMethod]
    public void A_submodule_that_became_a_folder_is_judged_by_what_it_was()
    {
        using var project = new Superproject();
        var kept = project.Outer.OutsidePathOf("kept");
        Directory.Move(project.PathOf("agents"), kept);
        project.Outer.Git("rm", "-q", "-f", "--cached", "agents");
        File.Delete(Path.Combine(kept, ".git"));
        Directory.Move(kept, project.PathOf("agents"));
        project.Outer.Commit();

        var result = project.Run();

        Verdicts.AreCodes(result, GateVerdict.Passed);
        CollectionAssert.AreEqual(new[] { project.PathOf("agents") }, result.Submodules.ToArray());
    }

    [TestMethod]
    [DataRow("nothing")]
    [DataRow("something else")]
    [DataRow("ignored")]
    public void A_clone_below_a_folder_that_tracks_nothing_of_it_stands_alone(string tracked)
    {
        using var inner = new ChangedRepository();
        using var home = new TempRepository();
        home.Write("work/notes.md", "text");
        home.Write(".gitignore", tracked == "ignored" ? "/work/app/\n" : "");
        if (tracked != "nothing")
        {
            home.Commit();
        }

        home.Git("clone", "-q", "--branch", "main", inner.Git.Root, "work/app");
        var request = new GateRequest { BaseDirectory = home.PathOf("work/app"), Base = "origin/main" };

        var result = PolicyGate.Run(request);

        Verdicts.AreCodes(result, GateVerdict.Passed);
        Assert.AreEqual(home.PathOf("work/app"), result.Root);
        Assert.AreEqual(home.PathOf("work/app"), PolicyGate.Run(request with { Base = null }).Root);
        home.Write("work/app/policy.jsonc", ChangedRepository.WeakerPolicy);
        Verdicts.AreCodes(PolicyGate.Run(request), GateVerdict.Findings, "OCP2001", "OCP2011", "OCP2021");
    }

    [TestMethod]
    public void A_superproject_below_a_home_that_is_kept_in_git_is_the_outermost_with_a_say()
    {
        using var project = new Superproject();
        using var home = new TempRepository();
        home.Write("notes.md", "text");
        home.Commit();
        home.Git("clone", "-q", "--recurse-submodules", "--branch", "change", project.Outer.Root, "work/project");

        var result = PolicyGate.Run(new GateRequest { BaseDirectory = home.PathOf("work/project/agents"), Base = "origin/main" });

        Verdicts.AreCodes(result, GateVerdict.Passed);
        Assert.AreEqual(home.PathOf("work/project"), result.Root);
    }

    [TestMethod]
    [DataRow("add", "work/app", DisplayName = "a gitlink in the index")]
    [DataRow("commit", "work/app", DisplayName = "a gitlink in HEAD")]
    [DataRow("link", "work/app", DisplayName = "a link above")]
    [DataRow("intent", "work/app/more", DisplayName = "a file that is to be added")]
    public void What_the_outer_repository_tracks_gives_it_a_say(string how, string folder)
    {
        using var inner = new ChangedRepository();
        using var outer = new TempRepository();
        outer.Commit();
        outer.Git("clone", "-q", "--branch", "main", inner.Git.Root, how == "link" ? "../app" : "work/app");
        switch (how)
        {
            case "add":
                outer.Git("-c", "advice.addEmbeddedRepo=false", "add", "work/app");
                break;
            case "commit":
                outer.Commit();
                outer.Git("rm", "-q", "--cached", "work/app");
                break;
            case "link":
                outer.Link("work", "..");
                outer.Git("add", "work");
                break;
            case "intent":
                Directory.Move(outer.PathOf("work/app/.git"), outer.OutsidePathOf("kept"));
                outer.Write("work/app/more/openclaw.json", "{}");
                outer.Git("add", "-N", "work/app/more/openclaw.json");
                Directory.Move(outer.OutsidePathOf("kept"), outer.PathOf("work/app/.git"));
                break;
        }

        var found = EnclosingRepositories.Find(outer.PathOf(folder));

        CollectionAssert.AreEqual(new[] { outer.Root, outer.PathOf("work/app") }, found.ToArray());
    }

    [TestMethod]
    public void What_only_the_base_tracks_gives_the_outer_repository_a_say()
    {
        using var project = new Superproject();
        project.Outer.Git("rm", "-q", "--cached", "agents");
        project.Outer.Git("commit", "-q", "-m", "Track no agents");

        Assert.HasCount(2, EnclosingRepositories.Find(project.PathOf("agents"), "main"));
        Assert.HasCount(1, EnclosingRepositories.Find(project.PathOf("agents")));
        Assert.HasCount(1, EnclosingRepositories.Find(project.PathOf("agents"), "no-such-name"));

        // git takes the tag, and whoever may push one would take the say away.
        project.Outer.Git("tag", "main", "change");
        Assert.HasCount(2, EnclosingRepositories.Find(project.PathOf("agents"), "main"));
        Verdicts.AreCodes(project.Run(), GateVerdict.CouldNotLook, "OCP0022");
    }

    [TestMethod]
    [DataRow("folder")]
    [DataRow("file")]
    [DataRow("head")]
    public void Around_a_repository_what_only_looks_like_one_is_none(string kind)
    {
        using var repository = new ChangedRepository();
        var mark = repository.Git.OutsidePathOf(".git");
        if (kind == "file")
        {
            File.WriteAllText(mark, "gitdir: nowhere\n");
        }
        else
        {
            Directory.CreateDirectory(mark);
            File.WriteAllText(Path.Combine(mark, "HEAD"), kind == "head" ? "nonsense" : "ref: refs/heads/main\n");
        }

        var result = repository.Run();

        Verdicts.AreCodes(result, GateVerdict.Passed);
        Assert.AreEqual(repository.Git.Root, result.Root);
    }

    [TestMethod]
    public void A_repository_around_that_git_refuses_stops_a_run_with_a_base_and_only_that()
    {
        using var project = new Superproject();
        project.Outer.Git("config", "core.repositoryFormatVersion", "1");
        project.Outer.Git("config", "extensions.unheardOf", "true");

        var judged = project.Run();
        Verdicts.AreCodes(judged, GateVerdict.CouldNotLook, "OCP0021");
        Assert.Contains("unknown repository extension", judged.Diagnostics[0].Message);

        var alone = project.Run(revision: null);
        Verdicts.AreCodes(alone, GateVerdict.Passed);
        Assert.AreEqual(project.PathOf("agents"), alone.Root);
        Assert.Contains("unknown repository extension", alone.Diagnostics.Single(static d => d.Descriptor.Code == "OCP9012").Message);
    }

    [TestMethod]
    public void Without_git_a_nested_repository_is_judged_by_itself_and_says_so()
    {
        using var project = new Superproject();
        var withoutGit = new GitAccess { SearchPath = "" };

        var judged = PolicyGate.Run(project.Request() with { Git = withoutGit });
        Verdicts.AreCodes(judged, GateVerdict.CouldNotLook, "OCP0020");
        Assert.AreEqual(project.PathOf(Superproject.InSubmodule), judged.ConfigPath);
        var alone = PolicyGate.Run(project.Request(revision: null) with { Git = withoutGit });
        Verdicts.AreCodes(alone, GateVerdict.Passed);
        Assert.HasCount(1, alone.Diagnostics.Where(static d => d.Descriptor.Code == "OCP9012"));
    }

    [TestMethod]
    [DataRow("its own folder of git")]
    [DataRow("a link to its folder of git")]
    [DataRow("a linked work tree of the outer repository")]
    [DataRow("core.bare")]
    [DataRow("core.worktree")]
    public void Every_kind_of_clone_is_judged_alike(string kind)
    {
        using var project = new Superproject();
        var root = project.Outer.Root;
        var (mark, kept) = (project.PathOf("agents/.git"), project.PathOf(".git/modules/agents"));
        switch (kind)
        {
            case "its own folder of git":
                File.Delete(mark);
                Directory.Move(kept, mark);
                project.Outer.Git("config", "-f", "agents/.git/config", "--unset", "core.worktree");
                break;
            case "a link to its folder of git":
                File.Delete(mark);
                File.CreateSymbolicLink(mark, kept);
                break;
            case "a linked work tree of the outer repository":
                root = project.Outer.OutsidePathOf("linked");
                project.Outer.Git("worktree", "add", "-q", "-b", "other", root, "main");
                project.Outer.GitIn(root, "submodule", "--quiet", "update", "--init");
                break;
            case "core.bare":
                project.Git("agents", "config", "core.bare", "true");
                break;
            default:
                project.Git("agents", "config", "core.worktree", "/nowhere");
                break;
        }

        var request = new GateRequest { BaseDirectory = root, Config = "agents/openclaw.json", Base = "main" };
        var result = PolicyGate.Run(request);
        Verdicts.AreCodes(result, GateVerdict.Passed);
        Assert.AreEqual(root, result.Root);
        File.WriteAllText(Path.Combine(root, "agents/policy.jsonc"), ChangedRepository.WeakerPolicy);
        Verdicts.AreCodes(PolicyGate.Run(request), GateVerdict.Findings, "OCP2001", "OCP2011", "OCP2021");
    }

    [TestMethod]
    public void What_a_config_takes_from_a_submodule_is_read_from_the_base()
    {
        using var project = new Superproject();
        project.AddSubmodule(project.Repository(("servers.json5", """{ "docs": { "url": "https://mcp.example.com/docs" } }"""), ("rules/policy.jsonc", ChangedRepository.Policy)), "team/x/shared");
        project.Outer.Write(Superproject.InFolder, ChangedRepository.Config(
            """ "mcp": { "servers": { "$include": "./shared/servers.json5" } }, """, """ "path": "shared/rules/policy.jsonc" """));
        project.MakeBase();

        Verdicts.AreCodes(project.Run(Superproject.InFolder), GateVerdict.Passed);

        project.Outer.Write("team/x/shared/rules/policy.jsonc", ChangedRepository.WeakerPolicy);
        project.Outer.Write("team/x/shared/servers.json5", """{ "shell": { "command": "sh" } }""");
        project.CommitIn("team/x/shared");
        project.Outer.Commit();
        var result = project.Run(Superproject.InFolder);
        Verdicts.AreCodes(result, GateVerdict.Findings, "OCP1020", "OCP2011", "OCP2021");
        Assert.AreEqual("team/x/shared/servers.json5", Verdicts.PlaceOf(result, "OCP1020"));
        Assert.AreEqual("team/x/shared/rules/policy.jsonc", Verdicts.PlaceOf(result, "OCP2011"));
        Assert.Contains(project.PathOf("team/x/shared"), result.Submodules);
    }

    [TestMethod]
    public void A_workspace_and_its_policy_can_lie_in_a_submodule()
    {
        using var project = new Superproject();
        project.AddSubmodule(project.Repository(("policy.jsonc", ChangedRepository.Policy), ("TOOLS.md", "# Tools\n")), "team/x/work");
        project.Outer.Write(Superproject.InFolder, ChangedRepository.Config(""" "agents": { "defaults": { "workspace": "work" } }, """));
        project.MakeBase();

        Verdicts.AreCodes(project.Run(Superproject.InFolder), GateVerdict.Passed);
        project.Outer.Write("team/x/work/policy.jsonc", ChangedRepository.WeakerPolicy);
        Verdicts.AreCodes(project.Run(Superproject.InFolder), GateVerdict.Findings, "OCP2011", "OCP2021");
    }

    [TestMethod]
    public void A_config_in_a_submodule_can_have_its_workspace_around_it()
    {
        using var project = new Superproject();
        project.AddSubmodule(project.Repository(("openclaw.json", ChangedRepository.Config(""" "agents": { "defaults": { "workspace": ".." } }, """))), "team/x/config");
        project.MakeBase();

        Verdicts.AreCodes(project.Run("team/x/config/openclaw.json"), GateVerdict.Passed);
        project.Outer.Write("team/x/policy.jsonc", ChangedRepository.WeakerPolicy);
        var result = project.Run("team/x/config/openclaw.json");
        Verdicts.AreCodes(result, GateVerdict.Findings, "OCP2011", "OCP2021");
        Assert.AreEqual("team/x/policy.jsonc", Verdicts.PlaceOf(result, "OCP2011"));
    }

    [TestMethod]
    public void A_submodule_that_is_not_cloned_and_not_needed_is_no_hindrance()
    {
        using var project = new Superproject();
        project.Outer.Git("submodule", "--quiet", "deinit", "-f", "agents");
        Directory.Delete(project.PathOf(".git/modules"), recursive: true);

        Verdicts.AreCodes(project.Run(Superproject.InFolder), GateVerdict.Passed);
    }

    [TestMethod]
    public void A_finding_stands_in_the_lines_that_the_change_moves_the_submodule_to()
    {
        using var project = new Superproject();
        project.Outer.Write("agents/openclaw.json", ChangedRepository.Config(ChangedRepository.Shell + """ "gateway": {}, """));
        project.CommitIn("agents");
        project.MakeBase();
        project.Outer.Write("agents/policy.jsonc", ChangedRepository.Policy.Replace("\"tools\"", "\"network\": {},\n  \"tools\"", StringComparison.Ordinal).Replace("[\"shell\", \"browser\"]", "[\"shell\", \"more\"]", StringComparison.Ordinal));
        project.CommitIn("agents");
        project.Outer.Commit();

        var finding = project.Run().Diagnostics.First(static d => d.Descriptor.Code == "OCP1020");

        Assert.AreEqual(project.PathOf("agents/policy.jsonc"), finding.Location!.Path);
        Assert.AreEqual(project.PathOf("agents/openclaw.json"), finding.Related[0].Location.Path);
    }
}
