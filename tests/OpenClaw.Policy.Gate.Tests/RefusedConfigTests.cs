using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Gate.Tests;

/// <summary>A config that the release refuses fails, and the policy is held against it all the same.</summary>
[TestClass]
public sealed class RefusedConfigTests
{
    /// <summary>An unknown key in line 4, a denied server in line 3.</summary>
    private const string Refused = """
        {
          "plugins": { "entries": { "policy": { "enabled": true } } },
          "mcp": { "servers": { "bad": { "command": "x" } } },
          "gateway": { "hots": "a" }
        }
        """;

    [TestMethod]
    public void The_refusal_stands_at_the_key_and_beside_it_what_the_policy_says()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", Refused);

        var result = workspace.Run();

        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
        var (refusal, finding) = (result.Diagnostics[0], result.Diagnostics[1]);
        Assert.AreEqual((DiagnosticCatalog.ConfigInvalid, 4, 16, false), (refusal.Descriptor, refusal.Location!.StartLine, refusal.Location.StartColumn, refusal.IsProvisional));
        Assert.Contains("\"hots\"", refusal.Message);
        Assert.AreEqual((DiagnosticCatalog.McpDeniedServer, 3, true), (finding.Descriptor, finding.Location!.StartLine, finding.IsProvisional));
        Assert.StartsWith("Provisional: MCP server", finding.Statement);
    }

    [TestMethod]
    [DataRow("{ a: 1 b: 2 }", "{}")]
    [DataRow("{ $include: './part.json' }", "{ a: 1 b: 2 }")]
    public void A_file_that_is_not_JSON5_has_a_remedy(string config, string part)
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", config);
        workspace.Write("part.json", part);

        var diagnostic = workspace.Run().Diagnostics.Single();

        Assert.AreEqual((DiagnosticCatalog.ConfigInvalid, 1, 8), (diagnostic.Descriptor, diagnostic.Location!.StartLine, diagnostic.Location.StartColumn));
        Assert.StartsWith("Correct the text there.", diagnostic.Remedy);
    }

    [TestMethod]
    public void Nothing_is_attested_and_no_accepted_state_is_compared()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", Refused);
        var hash = $"sha256:{new string('0', 64)}";

        var result = PolicyGate.Run(workspace.Request with { ExpectedHash = hash, ExpectedAttestationHash = hash });

        Assert.IsNull(result.Attestation);
        Assert.IsNull(result.Evidence);
        CollectionAssert.Contains(Codes(result), "OCP2001");
        CollectionAssert.DoesNotContain(Codes(result), "OCP2002");
    }

    [TestMethod]
    public void No_threshold_lets_it_pass()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", "{ gateway: { hots: 1 } }");

        Assert.AreEqual(GateVerdict.CouldNotLook, PolicyGate.Run(workspace.Request with { FailOn = "none" }).Verdict);
    }

    [TestMethod]
    public void What_stops_the_evaluation_is_reported_beside_the_refusal()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", Refused);
        workspace.Write("policy.jsonc", "{");

        var result = workspace.Run();

        CollectionAssert.AreEqual(new[] { "OCP0003", "OCP0006" }, Codes(result));
        Assert.IsTrue(result.Diagnostics[1].IsProvisional);
    }

    [TestMethod]
    public void Of_several_agents_without_a_first_one_each_is_judged()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", "{ agents: { entries: { a: {}, b: {} } }, mcp: { servers: { bad: { command: 'x' } } } }");

        var result = PolicyGate.Run(workspace.Request with { OpenClawVersion = "2026.9.6" });

        CollectionAssert.AreEqual(new[] { "OCP0003", "OCP1020" }, Codes(result));
        Assert.HasCount(2, result.Agents);
    }

    [TestMethod]
    [DataRow("{")]
    [DataRow("[]")]
    [DataRow("{ $include: 'gone.json' }")]
    public void A_config_that_says_nothing_is_not_judged(string config)
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", config);

        CollectionAssert.AreEqual(new[] { "OCP0003" }, Codes(workspace.Run()));
    }

    [TestMethod]
    [DataRow("{ agents: 1, channels: [], mcp: 'x', tools: null, gateway: false, models: 0, secrets: [[]], auth: '', plugins: { entries: { policy: { enabled: true } } } }")]
    [DataRow("{ agents: { list: {}, defaults: [] }, channels: { telegram: 1 }, mcp: { servers: [] }, models: { providers: { a: 1 } }, plugins: [] }")]
    [DataRow("{ agents: { list: [1, null, { id: 3 }], defaults: { model: [], models: [1] } }, channels: { telegram: { accounts: [] } }, plugins: { entries: [] } }")]
    [DataRow("{ agents: { entries: { a: 1, b: null } }, talk: 1, logging: 2, session: [], plugins: { entries: { policy: 1 }, installs: 2, allow: 3, deny: {} } }")]
    [DataRow("{ auth: { profiles: [1] }, secrets: { providers: { a: [] }, defaults: 1 }, env: { vars: [1] }, plugins: { entries: { policy: { config: 1 } } } }")]
    public void Values_of_any_kind_in_any_place_do_not_stop_it(string config)
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", config);

        foreach (var release in new[] { "2026.5.20", "2026.7.35", "2026.9.6" })
        {
            var codes = Codes(PolicyGate.Run(workspace.Request with { OpenClawVersion = release }));

            CollectionAssert.Contains(codes, "OCP0003");
            CollectionAssert.DoesNotContain(codes, "OCP0052");
        }
    }

    private static string[] Codes(GateResult result) =>
        [.. result.Diagnostics.Where(static d => !d.Descriptor.IsNote).Select(static d => d.Descriptor.Code)];
}
