namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>What a change might try with repositories in repositories. None of it passes, and each has its code.</summary>
[TestClass]
public sealed class NestedCheatingAttemptTests
{
    private const string Weaker = "OCP2010 OCP2010 OCP2011 OCP2021";

    /// <summary>Each attempt changes the outer repository and tells which config is judged.</summary>
    private static readonly Dictionary<string, (string Codes, Func<Superproject, string> Attempt)> Attempts = new()
    {
        ["replaces a folder by a submodule"] = ("OCP0026", static p =>
        {
            p.Outer.Git("rm", "-q", "-r", "team/x");
            p.AddSubmodule(p.Hostile(), "team/x");
            p.Outer.Commit();
            return Superproject.InFolder;
        }),
        ["replaces a folder by a submodule that holds a submodule"] = ("OCP0026", static p =>
        {
            ReplaceByTwo(p);
            p.Outer.Commit();
            return Superproject.InFolder;
        }),
        ["replaces a folder by a submodule and says nothing of it"] = ("OCP0026", static p =>
        {
            p.Outer.Git("rm", "-q", "-r", "team/x");
            p.Outer.Write(".gitignore", "/team/\n");
            p.Outer.Commit();
            p.Outer.Git("clone", "-q", p.Hostile().Root, p.PathOf("team/x"));
            return Superproject.InFolder;
        }),
        ["replaces a folder in the index only"] = ("OCP0026", static p =>
        {
            p.Outer.Git("rm", "-q", "-r", "team/x");
            p.AddSubmodule(p.Hostile(), "team/x");
            return Superproject.InFolder;
        }),
        ["puts a repository over a folder"] = ("OCP0026", static p =>
        {
            p.Outer.Write("team/x/policy.jsonc", Superproject.WeakPolicy);
            p.Git("team/x", "init", "-q", "-b", "main");
            p.CommitIn("team/x");
            return Superproject.InFolder;
        }),
        ["puts an empty repository over a folder"] = ("OCP0026", static p =>
        {
            p.Outer.Write("team/x/policy.jsonc", Superproject.WeakPolicy);
            p.Git("team/x", "init", "-q", "-b", "main");
            return Superproject.InFolder;
        }),
        ["replaces a folder by a link to a submodule"] = ("OCP0026", static p =>
        {
            p.Outer.Git("rm", "-q", "-r", "team");
            p.AddSubmodule(p.Hostile("x/"), "other");
            p.Outer.Link("team", "other");
            p.Outer.Commit();
            return Superproject.InFolder;
        }),
        ["replaces a folder by a link to a folder of a submodule"] = ("OCP2023 OCP2029 " + Weaker, static p =>
        {
            p.Outer.Git("rm", "-q", "-r", "team");
            p.AddSubmodule(p.Repository(("in/x/openclaw.json", ChangedRepository.Config()), ("in/x/policy.jsonc", Superproject.WeakPolicy)), "other");
            p.Outer.Link("team", "other/in");
            p.Outer.Commit();
            return Superproject.InFolder;
        }),
        ["replaces a folder of a submodule by a submodule"] = ("OCP0026", static p =>
        {
            var middle = p.Repository(("x/openclaw.json", ChangedRepository.Config()), ("x/policy.jsonc", ChangedRepository.Policy));
            p.AddSubmodule(middle, "middle");
            p.MakeBase();
            p.Git("middle", "rm", "-q", "-r", "x");
            p.Git("middle", "submodule", "--quiet", "add", "-b", "main", p.Hostile().Root, "x");
            p.CommitIn("middle");
            p.Outer.Commit();
            return "middle/x/openclaw.json";
        }),
        ["puts what looks like a repository over a folder"] = (Weaker, static p =>
        {
            p.Outer.Write("team/x/policy.jsonc", Superproject.WeakPolicy);
            p.Outer.Write("team/x/.git/HEAD", "ref: refs/heads/main\n");
            return Superproject.InFolder;
        }),
        ["puts a file that leads to no repository over a folder"] = (Weaker, static p =>
        {
            p.Outer.Write("team/x/policy.jsonc", Superproject.WeakPolicy);
            p.Outer.Write("team/x/.git", "gitdir: ../nowhere\n");
            return Superproject.InFolder;
        }),
        ["moves a submodule to a commit with a weak policy"] = ("OCP2001 " + Weaker, static p =>
        {
            p.Outer.Write("agents/policy.jsonc", Superproject.WeakPolicy);
            p.CommitIn("agents");
            p.Git("agents", "update-ref", "refs/remotes/origin/main", "HEAD");
            p.Outer.Commit();
            return Superproject.InSubmodule;
        }),
        ["moves a submodule to a commit of a fork"] = ("OCP1020 OCP2020 OCP2020 " + Weaker, static p =>
        {
            p.Git("agents", "fetch", "-q", p.Hostile().Root, "main");
            p.Git("agents", "checkout", "-q", "-B", "main", "FETCH_HEAD");
            p.Outer.Git("config", "-f", ".gitmodules", "submodule.agents.url", "https://example.com/fork");
            p.Outer.Commit();
            return Superproject.InSubmodule;
        }),
        ["replaces a submodule by another one"] = ("OCP0023", static p =>
        {
            p.Outer.Git("rm", "-q", "-f", "agents");
            Directory.Delete(p.PathOf(".git/modules/agents"), recursive: true);
            p.AddSubmodule(p.Hostile(), "agents");
            p.Outer.Commit();
            return Superproject.InSubmodule;
        }),
        ["changes the work tree of a submodule and commits nothing"] = ("OCP2001 " + Weaker, static p =>
        {
            p.Outer.Write("agents/policy.jsonc", Superproject.WeakPolicy);
            return Superproject.InSubmodule;
        }),
        ["adds a submodule that nobody knows"] = ("OCP2025", static p =>
        {
            p.AddSubmodule(p.Hostile(), "more");
            p.Outer.Commit();
            return "more/openclaw.json";
        }),
        ["adds a submodule to the index that nobody knows"] = ("OCP2025", static p =>
        {
            p.AddSubmodule(p.Hostile(), "more");
            return "more/openclaw.json";
        }),
        ["renames a submodule"] = ("OCP2022 OCP2029", static p =>
        {
            p.Outer.Git("mv", "agents", "team/agents");
            p.Outer.Commit();
            return "team/agents/openclaw.json";
        }),
        ["renames a submodule and weakens its policy"] = ("OCP2001 OCP2022 OCP2029 " + Weaker, static p =>
        {
            p.Outer.Git("mv", "agents", "moved");
            p.Outer.Commit();
            p.Outer.Write("moved/policy.jsonc", Superproject.WeakPolicy);
            return "moved/openclaw.json";
        }),
        ["renames a submodule that keeps its own folder of git"] = ("OCP2022 OCP2029", static p =>
        {
            File.Delete(p.PathOf("agents/.git"));
            Directory.Move(p.PathOf(".git/modules/agents"), p.PathOf("agents/.git"));
            p.Outer.Git("config", "-f", "agents/.git/config", "--unset", "core.worktree");
            p.Outer.Git("mv", "agents", "moved");
            p.Outer.Commit();
            return "moved/openclaw.json";
        }),
        ["renames a submodule and moves it"] = ("OCP2001 OCP2025", static p =>
        {
            p.Outer.Git("mv", "agents", "moved");
            p.Outer.Write("moved/policy.jsonc", Superproject.WeakPolicy);
            p.CommitIn("moved");
            p.Outer.Commit();
            return "moved/openclaw.json";
        }),
        ["renames the config in a submodule"] = ("OCP2022 OCP2029", static p =>
        {
            Directory.CreateDirectory(p.PathOf("agents/below"));
            foreach (var file in new[] { "openclaw.json", "policy.jsonc", "TOOLS.md" })
            {
                p.Git("agents", "mv", file, $"below/{file}");
            }

            p.CommitIn("agents");
            p.Outer.Commit();
            return "agents/below/openclaw.json";
        }),
        ["turns a submodule into a folder with a weak policy"] = ("OCP2001 " + Weaker, static p =>
        {
            Inline(p);
            p.Outer.Write("agents/policy.jsonc", Superproject.WeakPolicy);
            p.Outer.Commit();
            return Superproject.InSubmodule;
        }),
        ["turns a submodule into a folder, and the clone is gone"] = ("OCP0023", static p =>
        {
            Inline(p);
            Directory.Delete(p.PathOf(".git/modules"), recursive: true);
            p.Outer.Commit();
            return Superproject.InSubmodule;
        }),
        ["takes the policy from a submodule that it adds"] = ("OCP2010 OCP2010 OCP2011 OCP2021 OCP2022", static p =>
        {
            p.AddSubmodule(p.Repository(("policy.jsonc", Superproject.WeakPolicy)), "team/x/rules");
            p.Outer.Write(Superproject.InFolder, ChangedRepository.Config(settings: """ "path": "rules/policy.jsonc" """));
            p.Outer.Commit();
            return Superproject.InFolder;
        }),
        ["turns the folder of the policy into a submodule"] = (Weaker, static p =>
        {
            p.Outer.Write(Superproject.InFolder, ChangedRepository.Config(settings: """ "path": "rules/policy.jsonc" """));
            p.Outer.Write("team/x/rules/policy.jsonc", ChangedRepository.Policy);
            p.MakeBase();
            p.Outer.Git("rm", "-q", "-r", "team/x/rules");
            p.AddSubmodule(p.Repository(("policy.jsonc", Superproject.WeakPolicy)), "team/x/rules");
            p.Outer.Commit();
            return Superproject.InFolder;
        }),
        ["moves the submodule of the policy"] = (Weaker, static p =>
        {
            p.Outer.Write(Superproject.InFolder, ChangedRepository.Config(settings: """ "path": "rules/policy.jsonc" """));
            p.AddSubmodule(p.Repository(("policy.jsonc", ChangedRepository.Policy)), "team/x/rules");
            p.MakeBase();
            p.Outer.Write("team/x/rules/policy.jsonc", Superproject.WeakPolicy);
            p.CommitIn("team/x/rules");
            p.Outer.Commit();
            return Superproject.InFolder;
        }),
        ["makes the policy of a submodule a link to the outer repository"] = ("OCP2023", static p =>
        {
            p.Outer.Write("elsewhere.jsonc", ChangedRepository.Policy);
            File.Delete(p.PathOf("agents/policy.jsonc"));
            File.CreateSymbolicLink(p.PathOf("agents/policy.jsonc"), "../elsewhere.jsonc");
            p.CommitIn("agents");
            p.Outer.Commit();
            return Superproject.InSubmodule;
        }),
    };

    public static IEnumerable<object[]> Names => Attempts.Keys.Select(static n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void No_attempt_passes_and_each_has_its_code(string name)
    {
        var (codes, attempt) = Attempts[name];
        using var project = new Superproject();
        var config = attempt(project);

        var result = project.Run(config);

        var found = codes.Split(' ');
        Verdicts.AreCodes(result, found.Any(static c => c.StartsWith("OCP0", StringComparison.Ordinal)) ? GateVerdict.CouldNotLook : GateVerdict.Findings, found);
        Assert.AreEqual(project.Outer.Root, result.Root);
    }

    [TestMethod]
    public void A_base_that_only_the_submodule_knows_is_none()
    {
        using var project = new Superproject();
        project.Git("agents", "branch", "only-here");

        var result = project.Run(revision: "only-here");

        Verdicts.AreCodes(result, GateVerdict.CouldNotLook, "OCP0022");
        Assert.Contains("the repository around agents", result.Diagnostics[0].Message);
        Assert.Contains("clone it elsewhere", result.Diagnostics[0].Remedy!);
    }

    [TestMethod]
    public void The_reason_for_a_replaced_folder_names_it_and_the_base()
    {
        using var project = new Superproject();
        ReplaceByTwo(project);
        project.Outer.Commit();

        var result = project.Run(Superproject.InFolder);

        Verdicts.AreCodes(result, GateVerdict.CouldNotLook, "OCP0026");
        Assert.AreEqual(Superproject.InFolder, Verdicts.PlaceOf(result, "OCP0026"));
        Assert.AreEqual(
            $"team is a repository of its own here; in the base {project.Outer.Git("rev-parse", "main")[..12]} it is a folder. Its commits are those of the change.",
            result.Diagnostics[0].Message);
    }

    [TestMethod]
    public void The_nearest_repository_alone_would_have_passed_the_replaced_folder()
    {
        using var project = new Superproject();
        ReplaceByTwo(project);

        var alone = project.Outer.OutsidePathOf("alone");
        project.Outer.Git("clone", "-q", project.PathOf("team/x"), alone);

        Verdicts.AreCodes(PolicyGate.Run(new GateRequest { BaseDirectory = alone, Base = "origin/main" }), GateVerdict.Passed);
    }

    /// <summary>The folder <c>team</c> becomes a submodule whose <c>x</c> is a submodule with a policy of its own.</summary>
    private static void ReplaceByTwo(Superproject project)
    {
        var between = project.Repository(("README.md", "between"));
        between.Git("submodule", "--quiet", "add", "-b", "main", project.Hostile().Root, "x");
        between.Commit();
        project.Outer.Git("rm", "-q", "-r", "team");
        project.AddSubmodule(between, "team");
    }

    /// <summary>The submodule <c>agents</c> becomes a folder with the same files.</summary>
    private static void Inline(Superproject project)
    {
        var files = Directory.EnumerateFiles(project.PathOf("agents")).Where(static f => Path.GetFileName(f) != ".git").ToDictionary(static f => Path.GetFileName(f), File.ReadAllBytes);
        project.Outer.Git("rm", "-q", "-f", "agents");
        foreach (var (name, bytes) in files)
        {
            project.Outer.Write($"agents/{name}", bytes);
        }
    }
}
