using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Gate.Tests;

/// <summary>What the gate looks at and how it decides.</summary>
[TestClass]
public sealed class PolicyGateTests
{
    private const string Violating = """
        {
          "plugins": { "entries": { "policy": { "enabled": true } } },
          "mcp": { "servers": {
            "bad": { "command": "x" } } }
        }
        """;

    [TestMethod]
    [DataRow(null, GateVerdict.Findings)]
    [DataRow("error", GateVerdict.Findings)]
    [DataRow("warning", GateVerdict.Findings)]
    [DataRow("info", GateVerdict.Findings)]
    [DataRow("none", GateVerdict.Passed)]
    public void The_threshold_decides_on_findings(string? failOn, GateVerdict expected)
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", Violating);

        var result = PolicyGate.Run(workspace.Request with { FailOn = failOn });

        Assert.AreEqual(expected, result.Verdict);
        Assert.AreEqual("OCP1020", result.Diagnostics.Single().Descriptor.Code);
    }

    [TestMethod]
    public void A_finding_has_the_place_of_the_setting_and_of_the_rule()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", Violating);

        var diagnostic = workspace.Run().Diagnostics.Single();

        var place = diagnostic.Location!;
        Assert.AreEqual((workspace.PathOf("openclaw.json"), 4, 5, 4, 10), (place.Path, place.StartLine, place.StartColumn, place.EndLine, place.EndColumn));
        var rule = diagnostic.Related.Single().Location;
        Assert.AreEqual((workspace.PathOf("policy.jsonc"), 1, 34), (rule.Path, rule.StartLine, rule.StartColumn));
    }

    [TestMethod]
    public void A_baseline_that_is_not_there_is_the_place_of_what_is_said_of_it()
    {
        using var workspace = new TempWorkspace();

        var diagnostic = PolicyGate.Run(workspace.Request with { BaselinePolicy = "none.jsonc" }).Diagnostics.Single();

        Assert.AreEqual(("OCP0019", workspace.PathOf("none.jsonc")), (diagnostic.Descriptor.Code, diagnostic.Location!.Path));
    }

    [TestMethod]
    public void The_config_is_found_from_a_folder_below_it()
    {
        using var workspace = new TempWorkspace();
        var below = Directory.CreateDirectory(workspace.PathOf("a/b")).FullName;

        var result = PolicyGate.Run(workspace.Request with { BaseDirectory = below });

        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
        Assert.AreEqual(workspace.PathOf("openclaw.json"), result.ConfigPath);
    }

    [TestMethod]
    public void The_search_for_a_config_ends_at_the_git_top_level()
    {
        using var workspace = new TempWorkspace();
        var nested = Directory.CreateDirectory(workspace.PathOf("nested")).FullName;
        Directory.CreateDirectory(Path.Combine(nested, ".git"));

        var result = PolicyGate.Run(workspace.Request with { BaseDirectory = nested });

        Assert.AreEqual("OCP0001", result.Diagnostics.Single().Descriptor.Code);
    }

    [TestMethod]
    public void A_config_out_of_the_root_is_read_when_it_is_named()
    {
        using var workspace = new TempWorkspace();
        workspace.WriteOutside("openclaw.json", Violating);

        var result = PolicyGate.Run(workspace.Request with { Config = workspace.OutsidePathOf("openclaw.json"), Workspace = workspace.Root });

        Assert.AreEqual(GateVerdict.Findings, result.Verdict);
    }

    [TestMethod]
    public void A_configured_workspace_below_the_root_is_judged()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """{ "agents": { "defaults": { "workspace": "agents/main" } } }""");
        workspace.Write("agents/main/policy.jsonc", """{ "network": { "privateNetwork": { "allow": false } } }""");

        Assert.AreEqual(workspace.PathOf("agents/main/policy.jsonc"), workspace.Run().PolicyPath);
    }

    [TestMethod]
    public void A_config_that_does_not_mention_the_plugin_is_judged_with_a_note()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", "{}");

        var result = workspace.Run();

        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
        Assert.AreEqual("OCP9002", result.Diagnostics.Single().Descriptor.Code);
    }

    [TestMethod]
    public void A_note_never_fails_whatever_the_threshold()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", "{}");

        var result = PolicyGate.Run(workspace.Request with { OpenClawVersion = null, FailOn = "info" });

        CollectionAssert.AreEquivalent(new[] { "OCP9001", "OCP9002" }, result.Diagnostics.Select(static d => d.Descriptor.Code).ToArray());
        Assert.AreEqual(Severity.Warning, result.Diagnostics.Single(static d => d.Descriptor.Code == "OCP9001").Severity);
        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
    }

    [TestMethod]
    public void Variables_of_the_process_are_not_seen_but_given_ones_are()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """{ "mcp": { "servers": { "a": { "command": "${PATH}" } } } }""");

        var unset = workspace.Run();
        var given = PolicyGate.Run(workspace.Request with { Environment = new Dictionary<string, string> { ["PATH"] = "given" } });

        CollectionAssert.AreEqual(new[] { "PATH" }, unset.EnvironmentNames.ToArray());
        Assert.AreNotEqual(unset.Attestation!.WorkspaceHash, given.Attestation!.WorkspaceHash);
        Assert.DoesNotContain("given", string.Concat(given.Diagnostics.Where(static d => d.Descriptor.Code == "OCP9004").Select(static d => d.Remedy)));
    }

    [TestMethod]
    public void A_hash_of_an_option_overrides_that_of_the_config()
    {
        using var workspace = new TempWorkspace();
        var hash = workspace.Run().Attestation!.PolicyHash!;
        workspace.Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true, "config": { "expectedHash": "sha256:00" } } } } }""");

        Assert.AreEqual("OCP2001", workspace.Run().Diagnostics.Single().Descriptor.Code);
        Assert.AreEqual(GateVerdict.Passed, PolicyGate.Run(workspace.Request with { ExpectedHash = hash }).Verdict);
    }

    [TestMethod]
    public void An_attestation_mismatch_points_at_the_accepted_hash()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """
            { "plugins": { "entries": { "policy": { "enabled": true, "config": {
              "expectedAttestationHash": "sha256:00" } } } } }
            """);

        var diagnostic = workspace.Run().Diagnostics.Single();

        Assert.AreEqual("OCP2002", diagnostic.Descriptor.Code);
        Assert.AreEqual((2, 30), (diagnostic.Location!.StartLine, diagnostic.Location.StartColumn));
    }

    [TestMethod]
    public void Every_file_that_was_read_or_looked_for_is_an_input()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", "{ $include: './base.json' }");
        workspace.Write("base.json", "{}");
        workspace.Write("policy.jsonc", "{ tools: { requireMetadata: ['risk'] } }");

        var inputs = workspace.Run().Inputs.ToDictionary(i => Path.GetRelativePath(workspace.Root, i.Path), static i => i.Sha256 is not null);

        Assert.IsTrue(inputs["openclaw.json"] && inputs["base.json"] && inputs["policy.jsonc"]);
        Assert.IsFalse(inputs["TOOLS.md"], "a file that is looked for and missing is an input too");
    }
}
