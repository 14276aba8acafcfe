using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>A change that raises the release is judged by both: what only the base's release finds is a finding.</summary>
[TestClass]
public sealed class RaisedReleaseTests
{
    private const string SandboxPolicy = """
        {
          "sandbox": { "containers": { "denyHostNetwork": true } }
        }
        """;

    [TestMethod]
    public void A_violation_that_the_raised_release_does_not_see_is_listed_with_its_place()
    {
        using var repository = Base(SandboxPolicy, Sandbox("docker"), "2026.7.35");
        Change(repository, Sandbox("podman"), "2026.7.35");
        CollectionAssert.AreEqual(new[] { "OCP1162" }, repository.Codes());

        Change(repository, Sandbox("podman"), "2026.9.6");
        var (alone, result) = (repository.Run(static r => r with { Base = null }), repository.Run());

        Assert.AreEqual(GateVerdict.Passed, alone.Verdict);
        Assert.AreEqual(GateVerdict.Findings, result.Verdict);
        var finding = Finding(result);
        Assert.AreEqual(
            "The change raises the OpenClaw release from 2026.7.35 to 2026.9.6, which no longer finds what 2026.7.35 finds here: OCP1162 policy/sandbox-container-posture-unobservable.",
            finding.Message);
        StringAssert.Contains(finding.Remedy, "--openclaw-version");
        Assert.AreEqual((repository.Git.PathOf("openclaw.json"), 2), (finding.Location!.Path, finding.Location.StartLine));
        var lost = finding.Related.Single();
        Assert.AreEqual((repository.Git.PathOf("openclaw.json"), 3), (lost.Location.Path, lost.Location.StartLine));
        Assert.AreEqual(
            "OCP1162 policy/sandbox-container-posture-unobservable: default sandbox config uses sandbox backend 'podman', which cannot observe host network posture.",
            lost.Message);
        Assert.IsNull(lost.CommitId);
    }

    [TestMethod]
    public void The_list_of_what_is_lost_stays_whole_where_the_change_holds_only_the_violation()
    {
        using var repository = Base(SandboxPolicy, Sandbox("docker"), "2026.7.35");
        Change(repository, Sandbox("podman"), "2026.7.35");
        repository.Git.Commit();
        Change(repository, Sandbox("podman"), "2026.9.6");

        var finding = Finding(repository.Run());

        Assert.AreEqual(3, finding.Location!.StartLine);
        CollectionAssert.AreEqual(new[] { 2, 3 }, finding.Related.Select(static r => r.Location.StartLine).ToArray());
        StringAssert.StartsWith(finding.Related[1].Message, "OCP1162");
    }

    [TestMethod]
    public void A_raise_that_loses_nothing_passes_and_is_said()
    {
        using var repository = Base(SandboxPolicy, Sandbox("docker"), "2026.7.35");
        Change(repository, Sandbox("docker"), "2026.9.6");

        var result = repository.Run();

        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
        var note = result.Diagnostics.Single(static d => d.Descriptor.Code == "OCP9014");
        Assert.AreEqual(
            "The change raises the OpenClaw release from 2026.7.35 to 2026.9.6. It was judged as both: what 2026.7.35 finds, 2026.9.6 finds too.", note.Message);
        Assert.AreEqual((repository.Git.PathOf("openclaw.json"), 2), (note.Location!.Path, note.Location.StartLine));
    }

    [TestMethod]
    public void A_violation_that_both_releases_see_is_no_lost_one()
    {
        using var repository = Base(SandboxPolicy, Sandbox("docker"), "2026.7.35");
        Change(repository, Sandbox("ssh"), "2026.9.6");

        CollectionAssert.AreEqual(new[] { "OCP1162", "OCP1162", "OCP9014" }, repository.Run().Diagnostics.Select(static d => d.Descriptor.Code).ToArray());
    }

    [TestMethod]
    public void A_finding_is_the_same_when_its_agent_moves_from_the_list_to_the_entries()
    {
        const string Policy = """{ "tools": { "denyTools": ["exec"], "elevated": { "allow": false } } }""";
        using var repository = Base(Policy, """ "agents": { "list": [{ "id": "ops", "default": true }, { "id": "dev" }] }, """, "2026.7.35");
        Change(repository, """ "agents": { "ownership": "explicit", "entries": { "ops": {}, "dev": {} } }, """, "2026.9.6");

        var result = repository.Run(r => r with { Agent = "*", Workspace = repository.Git.Root });

        CollectionAssert.AreEqual(
            new[] { "OCP1125", "OCP1125", "OCP1125", "OCP1128", "OCP1128", "OCP1128", "OCP9014" },
            result.Diagnostics.Select(static d => d.Descriptor.Code).Order(StringComparer.Ordinal).ToArray());
    }

    [TestMethod]
    public void A_release_that_a_file_of_the_config_states_counts()
    {
        using var repository = Base(SandboxPolicy, Sandbox("docker"), "2026.7.35");
        var config = File.ReadAllText(repository.Git.PathOf("openclaw.json")).Replace("""{ "lastTouchedVersion": "2026.7.35" }""", """{ "$include": "./meta.json5" }""", StringComparison.Ordinal);
        repository.Git.Write("openclaw.json", config);
        repository.Git.Write("meta.json5", """{ "lastTouchedVersion": "2026.7.35" }""");
        BecomesBase(repository);
        repository.Git.Write("openclaw.json", config.Replace("docker\",", "podman\",", StringComparison.Ordinal));
        repository.Git.Write("meta.json5", """{ "lastTouchedVersion": "2026.9.6" }""");

        var result = repository.Run();

        CollectionAssert.AreEqual(new[] { "OCP2033" }, repository.Codes());
        Assert.AreEqual(repository.Git.PathOf("meta.json5"), Finding(result).Location!.Path);
    }

    [TestMethod]
    public void A_release_that_the_record_of_accepted_hashes_states_counts()
    {
        using var repository = Base(SandboxPolicy, Sandbox("docker"), release: null);
        Accept(repository, "2026.7.35");
        BecomesBase(repository);
        Change(repository, Sandbox("podman"), release: null);
        Accept(repository, "2026.9.6");
        repository.Git.Commit();

        var result = repository.Run();

        CollectionAssert.AreEquivalent(new[] { "OCP2020", "OCP2033" }, repository.Codes());
        Assert.AreEqual((repository.Git.PathOf(AcceptanceRecord.FileName), 3), (Finding(result).Location!.Path, Finding(result).Location!.StartLine));
    }

    [TestMethod]
    public void A_base_that_states_no_release_is_judged_as_the_newest_which_no_change_raises()
    {
        using var repository = Base(SandboxPolicy, Sandbox("docker"), release: null);
        Change(repository, Sandbox("podman"), "2026.9.6");

        Assert.IsEmpty(repository.Run().Diagnostics);
    }

    [TestMethod]
    public void An_option_that_states_the_release_decides_for_both()
    {
        using var repository = Base(SandboxPolicy, Sandbox("docker"), "2026.7.35");
        Change(repository, Sandbox("podman"), "2026.9.6");

        Assert.IsEmpty(repository.Run(static r => r with { OpenClawVersion = "2026.9.6" }).Diagnostics);
        CollectionAssert.AreEqual(new[] { "OCP1162" }, repository.Codes(static r => r with { OpenClawVersion = "2026.7.35" }));
    }

    [TestMethod]
    public void A_state_that_an_option_accepts_is_granted_with_its_release()
    {
        using var repository = Base(SandboxPolicy, Sandbox("docker"), "2026.7.35");
        Change(repository, Sandbox("podman"), "2026.9.6");
        var hash = repository.Run().Attestation!.AttestationHash;

        Assert.AreEqual(GateVerdict.Passed, repository.Run(r => r with { ExpectedAttestationHash = hash }).Verdict);
    }

    [TestMethod]
    public void What_the_release_of_the_base_would_find_in_a_config_that_it_refuses_counts()
    {
        using var repository = Base(SandboxPolicy, Sandbox("docker"), "2026.7.35");
        Change(repository, Sandbox("podman") + """ "memory": { "search": { "model": "x" } }, """, "2026.9.6");

        var finding = Finding(repository.Run());

        CollectionAssert.AreEqual(new[] { "OCP2033" }, repository.Codes());
        StringAssert.EndsWith(
            finding.Message,
            ": OCP1162 policy/sandbox-container-posture-unobservable. 2026.7.35 refuses the config of the change; this is what it would find if it did not.");
    }

    [TestMethod]
    public void A_setting_that_has_moved_is_no_loss()
    {
        const string Policy = """{ "gateway": { "nodes": { "denyCommands": ["system.run"] } } }""";
        using var repository = Base(Policy, """ "gateway": { "nodes": { "denyCommands": ["system.run"] } }, """, "2026.7.35");

        Change(repository, """ "gateway": { "nodes": { "commands": { "deny": ["system.run"] } } }, """, "2026.8.1");
        CollectionAssert.AreEqual(new[] { "OCP9014" }, repository.Run().Diagnostics.Select(static d => d.Descriptor.Code).ToArray());

        Change(repository, """ "gateway": { "nodes": { "commands": { "deny": ["other"] } } }, """, "2026.8.1");
        CollectionAssert.AreEqual(new[] { "OCP1088", "OCP9014" }, repository.Run().Diagnostics.Select(static d => d.Descriptor.Code).ToArray());
    }

    [TestMethod]
    public void Each_of_several_agents_is_judged_by_both()
    {
        const string Agents = """ "agents": { "list": [{ "id": "ops", "default": true }, { "id": "dev", "sandbox": { "mode": "all", "backend": "BACKEND", "docker": { "network": "none" } } }] }, """;
        using var repository = Base(SandboxPolicy, Agents.Replace("BACKEND", "docker", StringComparison.Ordinal), "2026.7.35");
        Change(repository, Agents.Replace("BACKEND", "podman", StringComparison.Ordinal), "2026.9.6");

        var result = repository.Run(r => r with { Agent = "*", Workspace = repository.Git.Root });

        var finding = Finding(result);
        StringAssert.Contains(finding.Related.Single().Message, "agent 'dev'");
    }

    [TestMethod]
    public void The_release_of_the_base_sees_agents_where_the_change_has_them()
    {
        const string List = """ "agents": { "list": [{ "id": "ops", "sandbox": { "mode": "all", "backend": "docker", "docker": { "network": "none" } } }] }, """;
        const string Entries = """ "agents": { "entries": { "ops": { "sandbox": { "mode": "all", "backend": "podman", "docker": { "network": "none" } } } } }, """;
        using var repository = Base("""{ "scopes": { "ops": { "agentIds": ["ops"], "sandbox": { "containers": { "denyHostNetwork": true } } } } }""", List, "2026.7.35");

        Change(repository, Entries.Replace("podman", "docker", StringComparison.Ordinal), "2026.9.6");
        CollectionAssert.AreEqual(new[] { "OCP9014" }, repository.Run().Diagnostics.Select(static d => d.Descriptor.Code).ToArray());

        Change(repository, Entries, "2026.9.6");
        CollectionAssert.AreEqual(new[] { "OCP2033" }, repository.Codes());
        StringAssert.Contains(Finding(repository.Run()).Related.Single().Message, "agent 'ops' uses sandbox backend 'podman'");
    }

    [TestMethod]
    public void A_section_of_the_policy_that_only_the_raised_release_knows_is_no_loss()
    {
        using var repository = Base("""{ "mcp": { "servers": { "deny": ["shell"] } }, "routing": { "requireBindings": false } }""", "", "2026.7.35");
        CollectionAssert.AreEqual(new[] { "OCP1001" }, repository.Codes());
        Change(repository, "", "2026.8.1");

        CollectionAssert.AreEqual(new[] { "OCP9014" }, repository.Run().Diagnostics.Select(static d => d.Descriptor.Code).ToArray());
    }

    [TestMethod]
    public void A_release_that_fails_on_the_change_cannot_tell_what_is_lost()
    {
        const string Policy = """{ "tools": { "denyTools": ["exec"] } }""";
        using var repository = Base(Policy, """ "tools": { "deny": ["exec"] }, """, "2026.9.2");
        Change(repository, """ "tools": { "deny": ["constructor", "exec"] }, """, "2026.9.6");

        var result = repository.Run();

        CollectionAssert.AreEqual(new[] { "OCP2033" }, repository.Codes());
        StringAssert.StartsWith(
            Finding(result).Message,
            "The change raises the OpenClaw release from 2026.9.2 to 2026.9.6, and what is lost by that cannot be told: 2026.9.2 cannot judge this workspace. OpenClaw prints no report");
    }

    [TestMethod]
    public void What_a_newer_base_would_find_in_a_config_that_it_refuses_is_shown_as_provisional()
    {
        using var repository = Base("""{ "mcp": { "servers": { "deny": ["shell", "browser"] } } }""", "", "2026.8.1");
        repository.Git.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["browser"] } } }""");
        Change(repository, ChangedRepository.Shell + """ "logging": { "redactSensitive": "tools" }, """, "2026.7.35");

        var result = repository.Run();

        CollectionAssert.AreEquivalent(new[] { "OCP1020", "OCP2011", "OCP2021", "OCP2024" }, repository.Codes());
        Assert.IsTrue(result.Diagnostics.Single(static d => d.Descriptor.Code == "OCP1020").IsProvisional);
        Assert.AreEqual(
            "The change lowers the OpenClaw release from 2026.8.1 to 2026.7.35, which knows fewer rules; it was judged as 2026.8.1 too.",
            result.Diagnostics.Single(static d => d.Descriptor.Code == "OCP2024").Message);
    }

    [TestMethod]
    public void What_an_edited_policy_finds_anew_answers_what_the_base_finds_only_once()
    {
        var source = new SourceText("/openclaw.json", "{ \"a\": 1, \"b\": 2 }");
        var (a, b) = (new WrittenOrigin(new SourceSpan(source, 2, 6)), new WrittenOrigin(new SourceSpan(source, 10, 6)));
        var first = Make(DiagnosticCatalog.ToolsRequiredDenyMissing, "list", "does not deny 'exec'", a);
        var second = first with { Message = "does not deny 'write'" };

        Assert.IsEmpty(LostFindings.Of([first, second], [second, first]));
        CollectionAssert.AreEqual(new[] { first }, LostFindings.Of([first, second], [second]).ToArray());
        Assert.IsEmpty(LostFindings.Of([first], [first with { Message = "in other words" }]), "other words");
        Assert.IsEmpty(LostFindings.Of([first], [first with { Target = "entries" }]), "another address of one place");
        Assert.IsEmpty(LostFindings.Of([first], [first with { Descriptor = DiagnosticCatalog.ToolsProfileUnapproved, Target = "x", Message = "y" }]), "another check of one place by one rule");
        CollectionAssert.AreEqual(new[] { first }, LostFindings.Of([first], [first with { Target = "x", TargetOrigin = b, Message = "of something else" }]).ToArray(), "another place");
        Assert.IsEmpty(LostFindings.Of([first], [first with { Target = "x", TargetOrigin = b }]), "the same words about one rule");
        CollectionAssert.AreEqual(new[] { first }, LostFindings.Of([first], [first with { Descriptor = DiagnosticCatalog.ToolsProfileUnapproved, Requirement = "other" }]).ToArray(), "another rule");
    }

    private static Finding Make(DiagnosticDescriptor check, string target, string message, Origin place) => new()
    {
        Descriptor = check,
        Message = message,
        Path = "openclaw config",
        Target = target,
        Requirement = "oc://policy.jsonc/tools/denyTools",
        TargetOrigin = place,
    };

    private static string Sandbox(string backend) =>
        $$""" "agents": { "defaults": { "sandbox": { "mode": "all", "backend": "{{backend}}", "docker": { "network": "none" } } } }, """;

    /// <summary>A repository whose base has no accepted hashes.</summary>
    private static ChangedRepository Base(string policy, string members, string? release)
    {
        var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", policy);
        Change(repository, members, release);
        BecomesBase(repository);
        return repository;
    }

    private static void BecomesBase(ChangedRepository repository)
    {
        repository.Git.Commit();
        repository.Git.Git("branch", "-f", "main");
    }

    private static void Change(ChangedRepository repository, string members, string? release)
    {
        var config = ChangedRepository.Config(members, release: release ?? "none");
        repository.Git.Write("openclaw.json", release is null ? config.Replace(""" "meta": { "lastTouchedVersion": "none" },""", "", StringComparison.Ordinal) : config);
    }

    private static void Accept(ChangedRepository repository, string release)
    {
        repository.Git.Commit();
        var request = new AcceptRequest(repository.Request with { Base = null, OpenClawVersion = release }, CheckOnly: false);
        Assert.AreEqual(AcceptOutcome.Accepted, PolicyAcceptance.Run(request).Outcome);
    }

    private static GateDiagnostic Finding(GateResult result) => result.Diagnostics.Single(static d => d.Descriptor.Code == "OCP2033");
}
