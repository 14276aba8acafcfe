using OpenClaw.Policy.Gate.Tests.Trusted;

namespace OpenClaw.Policy.Gate.Tests;

/// <summary>Which release's behaviour applies when no option says.</summary>
[TestClass]
public sealed class ReleaseTests
{
    private const string Stated = """{ "lastTouchedVersion": "2026.6.1" }""";

    [TestMethod]
    [DataRow("""{ "meta": { "lastTouchedVersion": "2026.6.1" } }""", DisplayName = "in the root file")]
    [DataRow("""{ "meta": { "$include": "./stated.json" } }""", DisplayName = "in an included section")]
    [DataRow("""{ "$include": ["./config.json"] }""", DisplayName = "in an included config")]
    [DataRow("""{ "$include": ["./pins.json", "./config.json"] }""", DisplayName = "in an included config, with pins in another")]
    [DataRow("""{ "env": { "vars": { "RELEASE": "2026.6.1" } }, "meta": { "lastTouchedVersion": "${RELEASE}" } }""", DisplayName = "in a variable of the config")]
    public void The_loaded_config_states_the_release(string config)
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", config);
        workspace.Write("stated.json", Stated);
        workspace.Write("config.json", $$"""{ "meta": {{Stated}} }""");
        workspace.Write("pins.json", """{ "plugins": { "entries": { "policy": { "enabled": true, "config": { "expectedHash": "sha256:00" } } } } }""");

        var result = PolicyGate.Run(workspace.Request with { OpenClawVersion = null });

        Assert.AreEqual("2026.6.1", result.Release);
        var codes = result.Diagnostics.Select(static d => d.Descriptor.Code).ToArray();
        CollectionAssert.DoesNotContain(codes, "OCP0015");
        CollectionAssert.DoesNotContain(codes, "OCP9001");
    }

    [TestMethod]
    public void A_config_of_a_release_that_only_that_release_accepts_is_read_as_that()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """{ "meta": { "$include": "./stated.json" }, "commands": { "modelsWrite": true } }""");
        workspace.Write("stated.json", Stated);

        Assert.AreEqual(GateVerdict.Passed, PolicyGate.Run(workspace.Request with { OpenClawVersion = null }).Verdict);
    }

    [TestMethod]
    public void A_release_that_its_own_reading_denies_fails_the_gate()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """{ "env": { "V": "${X}", "vars": { "V": "2026.5.20" } }, "meta": { "lastTouchedVersion": "${V}" } }""");

        var result = PolicyGate.Run(workspace.Request with { OpenClawVersion = null, FailOn = "none" });

        Assert.AreEqual("OCP0025", result.Diagnostics.Single().Descriptor.Code);
        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
    }

    [TestMethod]
    public void An_included_release_that_is_not_supported_is_not_guessed()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """{ "meta": { "$include": "./stated.json" } }""");
        workspace.Write("stated.json", """{ "lastTouchedVersion": "2099.1.1" }""");

        var reason = PolicyGate.Run(workspace.Request with { OpenClawVersion = null }).Diagnostics.Single();

        Assert.AreEqual(("OCP0014", workspace.PathOf("stated.json")), (reason.Descriptor.Code, reason.Location!.Path));
    }

    [TestMethod]
    [DataRow("2026.6.1", "")]
    [DataRow("2026.5.20", "OCP2024")]
    public void A_release_that_a_change_moves_into_an_include_is_compared_with_that_of_the_base(string release, string code)
    {
        using var repository = new ChangedRepository();
        var config = File.ReadAllText(Path.Combine(repository.Git.Root, "openclaw.json"));
        repository.Git.Write("openclaw.json", config.Replace("\"lastTouchedVersion\": \"2026.6.1\"", "\"$include\": \"./meta.json\"", StringComparison.Ordinal));
        repository.Git.Write("meta.json", $$"""{ "lastTouchedVersion": "{{release}}" }""");
        repository.Git.Commit("move the release");

        Assert.AreEqual(code, string.Join(' ', repository.Codes().Where(static c => c is "OCP2024" or "OCP0015")));
    }
}
