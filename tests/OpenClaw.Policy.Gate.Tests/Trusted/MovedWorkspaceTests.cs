namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>What a change might try with the folder that an agent works in, and what it may do.</summary>
[TestClass]
public sealed class MovedWorkspaceTests
{
    private const string Policy = """{ "mcp": { "servers": { "deny": ["shell"] } } }""";

    private const string WeakPolicy = """{ "mcp": { "servers": { "deny": ["nothing"] } } }""";

    /// <summary>Members of the plugin's config that take the policy from one file, wherever the agent works.</summary>
    private const string Shared = """ "path": "../policy.jsonc" """;

    private static readonly Dictionary<string, (string Codes, Action<TempRepository> Base, Action<TempRepository> Attempt)> Attempts = new()
    {
        ["leads the workspace into the home folder"] = ("OCP2022", Base("ws", Shared), static r => Write(r, "~/repo/ws", """ "path": "policy.jsonc" """)),
        ["moves the workspace away from the declarations of tools"] = ("OCP2022", Base("ws", Shared), static r =>
        {
            r.Write("empty/README.md", "");
            Write(r, "empty", Shared);
        }),
        ["moves the workspace to a folder that does not exist"] = ("OCP2022", Base("ws", Shared), static r => Write(r, "nowhere", Shared)),
        ["leads a workspace of the machine to another folder of it"] = ("OCP2022", Base("~/clawd"), static r => Write(r, "~/clawd/sub")),
        ["leads a workspace out of the checkout while its folder stays the judged one"] = ("OCP2022", Base("."), static r => Write(r, "/srv/agent")),
        ["names a workspace of the machine where the base names none"] = ("OCP2022", Base(null), static r => Write(r, "~/clawd")),
        ["hides a weak policy in a folder that only the path of the checkout names"] = ("OCP2011 OCP2021 OCP2022", Base("."), static r =>
        {
            r.Write("weak/policy.jsonc", WeakPolicy);
            Write(r, "../repo/weak");
        }),
        ["makes the workspace a link out of the checkout"] = ("OCP0011 OCP2023", Base("ws"), static r =>
        {
            Directory.CreateDirectory(r.OutsidePathOf("ws"));
            File.WriteAllText(r.OutsidePathOf("ws/policy.jsonc"), WeakPolicy);
            Directory.Delete(r.PathOf("ws"), recursive: true);
            r.Link("ws", "../ws");
        }),
        ["removes the workspace"] = ("OCP0004", Base("ws"), static r => Directory.Delete(r.PathOf("ws"), recursive: true)),
        ["makes the workspace a file"] = ("OCP0005", Base("ws"), static r =>
        {
            Directory.Delete(r.PathOf("ws"), recursive: true);
            r.Write("ws", Policy);
        }),
        ["renames the agent and leads it to a policy that judged another one"] = ("OCP1020 OCP2011 OCP2021 OCP2022", static r =>
        {
            r.Write("policy.jsonc", WeakPolicy);
            r.Write("ws/policy.jsonc", Policy);
            r.Write("openclaw.json", Config(null, "", """ "list": [{ "id": "ops", "workspace": "ws" }] """));
        }, static r => r.Write("openclaw.json", Config(null, "", """ "list": [{ "id": "ops-2" }] """, Shell))),
        ["adds an agent, so that the only one works in another folder"] = ("OCP0016", static r =>
        {
            r.Write("policy.jsonc", Policy);
            r.Write("openclaw.json", Config(".", "", """ "list": [{ "id": "main", "default": true }] """, release: "2026.9.6"));
        }, static r => r.Write("openclaw.json", Config(".", "", """ "list": [{ "id": "main", "default": true }, { "id": "coder" }] """, release: "2026.9.6"))),
    };

    private const string Shell = """ "mcp": { "servers": { "shell": { "command": "sh" } } }, """;

    public static IEnumerable<object[]> Names => Attempts.Keys.Select(static n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void No_attempt_passes_and_each_has_its_code(string name)
    {
        var (codes, start, attempt) = Attempts[name];
        using var repository = new TempRepository();
        start(repository);
        repository.Commit();
        repository.Git("checkout", "-q", "-b", "change");
        attempt(repository);

        var result = Run(repository);

        Assert.AreNotEqual(GateVerdict.Passed, result.Verdict);
        Assert.AreEqual(codes, string.Join(' ', Findings(result).Select(static d => d.Descriptor.Code).Order(StringComparer.Ordinal)), Messages(result));
    }

    [TestMethod]
    public void A_moved_workspace_is_named_with_both_folders()
    {
        using var repository = Repository(Base("~/clawd"));
        Write(repository, "~/clawd/sub");

        var finding = Findings(Run(repository)).Single();

        Assert.AreEqual((repository.PathOf("openclaw.json"), 3), (finding.Location!.Path, finding.Location.StartLine));
        Assert.AreEqual(
            $"The change lets agent 'main' work in the folder ~/clawd/sub; in the base {repository.Git("rev-parse", "--short=12", "main")} agent 'main' works in the folder ~/clawd.",
            finding.Message);
    }

    [TestMethod]
    [DataRow("~/clawd", "~/clawd")]
    [DataRow("ws", "./ws/")]
    [DataRow(null, ".", DisplayName = "The folder that was judged is named")]
    [DataRow("~/clawd", ".", DisplayName = "The folder that was judged is named instead of one of a machine")]
    public void A_change_that_leaves_the_folder_as_it_is_passes(string? before, string after)
    {
        using var repository = Repository(Base(before));
        Write(repository, after);

        var result = Run(repository);

        Assert.AreEqual(GateVerdict.Passed, result.Verdict, Messages(result));
    }

    [TestMethod]
    public void A_new_agent_may_work_beside_the_others_under_their_policy()
    {
        const string Settings = """ "path": "../../policy.jsonc" """;
        using var repository = Repository(static r =>
        {
            r.Write("policy.jsonc", Policy);
            r.Write("agents/ops/AGENTS.md", "");
            r.Write("openclaw.json", Config(null, Settings, """ "list": [{ "id": "ops", "workspace": "agents/ops" }] """));
        });
        repository.Write("agents/web/AGENTS.md", "");
        repository.Write("openclaw.json", Config(null, Settings, """ "list": [{ "id": "ops", "workspace": "agents/ops" }, { "id": "web", "workspace": "agents/web" }] """));

        var result = Run(repository, static r => r with { Agent = GateRequest.EveryAgent });

        Assert.AreEqual(GateVerdict.Passed, result.Verdict, Messages(result));
    }

    [TestMethod]
    [DataRow("ops-2", "ws", "", DisplayName = "A renamed agent keeps the folder")]
    [DataRow("ops-2", "lab", "OCP2022", DisplayName = "A renamed agent goes to another folder of the base")]
    public void A_renamed_agent_is_compared_with_the_one_that_is_gone(string id, string folder, string codes)
    {
        using var repository = Repository(static r =>
        {
            r.Write("ws/policy.jsonc", Policy);
            r.Write("lab/policy.jsonc", Policy);
            r.Write("openclaw.json", Config(null, "", """ "list": [{ "id": "lab", "workspace": "lab" }, { "id": "ops", "workspace": "ws" }] """));
        });
        repository.Write("openclaw.json", Config(null, "", $$""" "list": [{ "id": "lab", "workspace": "lab" }, { "id": "{{id}}", "workspace": "{{folder}}" }] """));

        var result = Run(repository, static r => r with { Agent = GateRequest.EveryAgent });

        Assert.AreEqual(codes, string.Join(' ', Findings(result).Select(static d => d.Descriptor.Code)), Messages(result));
    }

    [TestMethod]
    public void Another_default_agent_of_another_folder_is_a_move_when_nobody_names_one()
    {
        using var repository = Repository(static r =>
        {
            r.Write("ws/policy.jsonc", Policy);
            r.Write("lab/policy.jsonc", Policy);
            r.Write("openclaw.json", Config(null, "", """ "list": [{ "id": "ops", "workspace": "ws" }, { "id": "lab", "workspace": "lab" }] """));
        });
        repository.Write("openclaw.json", Config(null, "", """ "list": [{ "id": "ops", "workspace": "ws" }, { "id": "lab", "workspace": "lab", "default": true }] """));

        Assert.AreEqual("OCP2022", string.Join(' ', Findings(Run(repository)).Select(static d => d.Descriptor.Code)));
        Assert.IsEmpty(Findings(Run(repository, static r => r with { Agent = GateRequest.EveryAgent })));
    }

    [TestMethod]
    public void A_release_that_an_option_states_tells_the_folders_of_the_base_too()
    {
        using var repository = Repository(static r =>
        {
            r.Write("policy.jsonc", WeakPolicy);
            r.Write("main/policy.jsonc", Policy);
            r.Write("coder/policy.jsonc", Policy);
            r.Write("openclaw.json", Config(".", "", """ "list": [{ "id": "main", "default": true }, { "id": "coder" }] """, release: "2026.7.1"));
        });
        repository.Write("README.md", "changed");

        var result = Run(repository, static r => r with { Agent = GateRequest.EveryAgent, OpenClawVersion = "2026.9.6" });

        Assert.AreEqual(GateVerdict.Passed, result.Verdict, Messages(result));
        Assert.AreEqual("main/policy.jsonc", Path.GetRelativePath(repository.Root, result.Agents[0].PolicyPath!));
    }

    [TestMethod]
    public void A_raised_release_that_moves_an_agent_says_so()
    {
        const string Agents = """ "list": [{ "id": "main", "default": true }, { "id": "coder" }] """;
        using var repository = Repository(static r =>
        {
            r.Write("policy.jsonc", Policy);
            r.Write("coder/policy.jsonc", Policy);
            r.Write("openclaw.json", Config(".", "", Agents, release: "2026.7.1"));
        });
        repository.Write("main/policy.jsonc", Policy);
        repository.Write("openclaw.json", Config(".", "", Agents, release: "2026.9.6"));

        var finding = Findings(Run(repository, static r => r with { Agent = "main" })).Single(static d => d.Descriptor.Code == "OCP2022");

        Assert.StartsWith("The change takes the policy from main/policy.jsonc; in the base ", finding.Message);
    }

    private static TempRepository Repository(Action<TempRepository> start)
    {
        var repository = new TempRepository();
        start(repository);
        repository.Commit();
        repository.Git("checkout", "-q", "-b", "change");
        return repository;
    }

    /// <summary>A workspace with a policy in it and above it.</summary>
    private static Action<TempRepository> Base(string? workspace, string settings = "") => repository =>
    {
        repository.Write("policy.jsonc", Policy);
        repository.Write("ws/policy.jsonc", Policy);
        repository.Write("ws/TOOLS.md", "");
        Write(repository, workspace, settings);
    };

    private static void Write(TempRepository repository, string? workspace, string settings = "") => repository.Write("openclaw.json", Config(workspace, settings));

    private static string Config(string? workspace, string settings = "", string agents = "", string members = "", string release = "2026.6.1") => $$"""
        { "meta": { "lastTouchedVersion": "{{release}}" }, {{members}}
          "plugins": { "entries": { "policy": { "enabled": true, "config": { {{settings}} } } } },
          "agents": { {{string.Join(',', new[] { workspace is null ? "" : $$""" "defaults": { "workspace": "{{workspace}}" } """, agents }.Where(static m => m.Length > 0))}} } }
        """;

    private static GateResult Run(TempRepository repository, Func<GateRequest, GateRequest>? change = null)
    {
        var request = new GateRequest { BaseDirectory = repository.Root, Base = "main" };
        return PolicyGate.Run(change is null ? request : change(request));
    }

    private static IEnumerable<GateDiagnostic> Findings(GateResult result) => result.Diagnostics.Where(static d => !d.Descriptor.IsNote);

    private static string Messages(GateResult result) => string.Join('\n', result.Diagnostics.Select(static d => $"{d.Descriptor.Code}: {d.Message}"));
}
