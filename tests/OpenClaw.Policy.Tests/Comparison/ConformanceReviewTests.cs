using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Comparison;

/// <summary>What a gate says of a policy and its baseline, and OpenClaw's comparison does not.</summary>
[TestClass]
public sealed class ConformanceReviewTests
{
    private const string Newest = "2026.9.6";
    private const string WithInheritedNames = "2026.9.2";

    [TestMethod]
    [DataRow("{ channels: { denyRules: [{ when: { provider: 'telegram ' } }] } }", "{ channels: { denyRules: [{ when: { provider: 'telegram' } }] } }", "no entry names the provider 'telegram '")]
    [DataRow("{ channels: { denyRules: [{ when: { provider: 'telegram' } }] } }", "{ channels: { denyRules: [{ when: { provider: ' telegram' } }] } }", "no entry names the provider 'telegram'")]
    [DataRow("{ channels: { denyRules: [{ when: { provider: 'a' } }, { when: { provider: 'a\u00a0' } }] } }", "{ channels: { denyRules: [{ when: { provider: 'a' } }] } }", "the provider 'a\u00a0'")]
    [DataRow("{ ingress: { session: { requireDmScope: 'per-peer' } } }", "{ ingress: { session: { requireDmScope: 'per-channel-peer' } } }", "a workspace with 'per-channel-peer' breaks the baseline alone")]
    [DataRow("{ tools: { denyTools: ['a\\nb'] } }", "{ tools: { denyTools: ['*'] } }", "without the tool 'a\nb'")]
    [DataRow(
        "{ scopes: { s: { agentIds: ['ops'], execApprovals: { agents: { allowlist: { expected: ['git'] } } } } } }",
        "{ execApprovals: { agents: { allowlist: { expected: ['git'] } } } }",
        "does not say what agent 'ops' has")]
    public void A_value_that_OpenClaw_takes_for_as_strict_and_the_check_reads_otherwise_is_a_gap(string baseline, string policy, string why)
    {
        Assert.IsTrue(PolicyComparer.Compare(Policies.Document("baseline.jsonc", baseline), Policies.Document("policy.jsonc", policy), Release(Newest)).Ok);

        var gap = Review(baseline, policy).Gaps.Single();

        Assert.AreEqual("OCP2013", gap.Descriptor.Code);
        StringAssert.Contains(gap.Message, why);
    }

    [TestMethod]
    [DataRow("{ execApprovals: { agents: {} }, mcp: { servers: { deny: ['x'] } } }", "{ mcp: { servers: { deny: ['x'] } } }")]
    [DataRow("{ execApprovals: { defaults: {} } }", "{ execApprovals: { requireFile: false } }")]
    [DataRow("{ execApprovals: { agents: { allowSecurity: [] } } }", "{ execApprovals: {} }")]
    [DataRow("{ scopes: { s: { agentIds: ['ops'], execApprovals: { agents: {} } } } }", "{ scopes: { s: { agentIds: ['ops'] } } }")]
    public void A_section_that_asks_for_the_approvals_document_without_a_rule_may_not_go(string baseline, string policy)
    {
        var gap = Review(baseline, policy).Gaps.Single();

        Assert.AreEqual("OCP2013", gap.Descriptor.Code);
        StringAssert.Contains(gap.Message, "does not ask for the document of exec approvals");
        Assert.IsNotNull(gap.Requirement);
    }

    [TestMethod]
    [DataRow("{ execApprovals: { agents: {} } }", "{ execApprovals: { requireFile: true } }")]
    [DataRow("{ execApprovals: { agents: {} } }", "{ execApprovals: { defaults: {} } }")]
    [DataRow("{ execApprovals: { agents: {} } }", "{ scopes: { s: { agentIds: ['x'], execApprovals: { agents: {} } } } }")]
    [DataRow("{ execApprovals: {} }", "{}")]
    [DataRow("{ execApprovals: { requireFile: false } }", "{}")]
    [DataRow("{ channels: { denyRules: [{ when: { provider: 'telegram ' } }] } }", "{ channels: { denyRules: [{ id: 'new', when: { provider: 'telegram ' } }, { when: { provider: 'irc' } }] } }")]
    [DataRow("{ ingress: { session: { requireDmScope: 'main' } } }", "{ ingress: { session: { requireDmScope: 'main' } } }")]
    [DataRow("{ tools: { denyTools: ['read', 'exec', 'web_fetch'] } }", "{ tools: { denyTools: ['group:fs', 'BASH', 'web_*'] } }")]
    [DataRow("{ tools: { denyTools: ['x'] } }", "{ tools: { denyTools: ['*'] } }")]
    [DataRow("{ models: { providers: { deny: ['OpenAI'] } } }", "{ models: { providers: { deny: [' openai', 'x'] } } }")]
    [DataRow("{ tools: { alsoAllow: { expected: ['a', 'b'] } } }", "{ tools: { alsoAllow: { expected: ['B ', 'a'] } } }")]
    [DataRow(
        "{ scopes: { s: { agentIds: ['ops'], execApprovals: { agents: { allowlist: { expected: ['git'] } } } } } }",
        "{ scopes: { other: { agentIds: ['Ops', 'x'], execApprovals: { agents: { allowlist: { expected: [{ pattern: 'git' }] } } } } } }")]
    [DataRow("{ scopes: { s: { agentIds: ['ops'], tools: { alsoAllow: { expected: ['a'] } } } } }", "{ tools: { alsoAllow: { expected: ['a'] } } }")]
    public void A_policy_that_refuses_as_much_has_no_gap(string baseline, string policy)
    {
        var review = Review(baseline, policy);

        Assert.IsEmpty(review.Findings);
        Assert.IsEmpty(review.Gaps, string.Join('\n', review.Gaps.Select(static g => g.Message)));
    }

    [TestMethod]
    public void A_gap_points_at_the_policy_and_at_the_rule_of_the_baseline()
    {
        var gap = Review(
            "{ ingress: {\n session: { requireDmScope: 'per-peer' } } }",
            "{ ingress:\n { session:\n { requireDmScope: 'per-account-channel-peer' } } }").Gaps.Single();

        Assert.AreEqual("policy.jsonc:3:20", Place(gap.Place));
        Assert.AreEqual("baseline.jsonc:2:29", Place(gap.Requirement));
    }

    [TestMethod]
    public void What_the_comparison_says_already_is_no_gap()
    {
        var review = Review("{ execApprovals: { requireFile: true, agents: {} }, ingress: { session: { requireDmScope: 'per-peer' } } }", "{}");

        CollectionAssert.AreEqual(new[] { "OCP2010", "OCP2010" }, review.Findings.Select(static f => f.Descriptor.Code).ToArray());
        Assert.IsEmpty(review.Gaps);
    }

    [TestMethod]
    [DataRow("{ secrets: { denySources: 'env' } }", "2026.6.1")]
    [DataRow("{ secrets: { requireManagedProviders: 1, denySources: [] } }", Newest)]
    [DataRow("{ channels: { denyRules: [{ when: { provider: 'x' }, more: 1 }] } }", Newest)]
    [DataRow("{ auth: { profiles: { allowModes: [], other: 1 } } }", Newest)]
    public void A_baseline_that_every_check_refuses_cannot_be_met(string baseline, string release)
    {
        var review = Review(baseline, baseline, release);

        Assert.IsNotEmpty(review.Findings);
        Assert.IsTrue(review.Findings.All(static f => f.Descriptor.Code == "OCP2012"), string.Join('\n', review.Findings.Select(static f => f.Message)));
    }

    [TestMethod]
    [DataRow("constructor")]
    [DataRow("__proto__")]
    public void A_list_that_OpenClaw_fails_on_is_reported_and_hides_nothing(string name)
    {
        var baseline = $"{{ tools: {{\n denyTools: ['{name}', 'exec'] }}, mcp: {{ servers: {{ deny: ['a', 'b'] }} }}, ingress: {{ session: {{ requireDmScope: 'main' }} }} }}";
        var policy = $"{{ tools: {{ denyTools: ['{name}'] }}, mcp: {{ servers: {{ deny: ['a'] }} }}, ingress: {{ session: {{ requireDmScope: 'per-peer' }} }} }}";
        Assert.ThrowsExactly<ReleaseFailureException>(() => PolicyComparer.Compare(
            Policies.Document("baseline.jsonc", baseline), Policies.Document("policy.jsonc", policy), Release(WithInheritedNames)));

        var review = Review(baseline, policy, WithInheritedNames);

        CollectionAssert.AreEqual(new[] { "OCP2011", "OCP2011" }, review.Findings.Select(static f => f.Descriptor.Code).ToArray());
        CollectionAssert.AreEqual(new[] { "OCP2013", "OCP0018" }, review.Gaps.Select(static g => g.Descriptor.Code).ToArray());
        StringAssert.Contains(review.Gaps[1].Message, "two values of tools.denyTools");
        Assert.AreEqual("baseline.jsonc:2:2", Place(review.Gaps[1].Requirement));
    }

    [TestMethod]
    public void A_list_that_OpenClaw_fails_on_is_as_strict_as_itself()
    {
        const string policy = "{ tools: { denyTools: ['constructor'] } }";

        var review = Review(policy, policy, WithInheritedNames);

        Assert.IsEmpty(review.Findings);
        Assert.AreEqual("OCP0018", review.Gaps.Single().Descriptor.Code);
    }

    [TestMethod]
    public void Scopes_that_OpenClaw_fails_on_are_compared_all_the_same()
    {
        const string scopes = """
            scopes: { one: { agentIds: ['ops'], tools: { denyTools: ['constructor'] } }, two: { agentIds: ['ops'], tools: { denyTools: ['constructor'] } } }
            """;

        var review = Review($"{{ {scopes}, mcp: {{ servers: {{ deny: ['a'] }} }} }}", $"{{ {scopes} }}", WithInheritedNames);

        Assert.AreEqual("OCP2010", review.Findings.Single().Descriptor.Code);
        Assert.IsTrue(review.Gaps.All(static g => g.Descriptor.Code == "OCP0018") && review.Gaps.Count > 0);
    }

    [TestMethod]
    [DataRow("{ gateway: { auth: { requireAuth: true } } }", "2026.5.20", "gateway.auth.requireAuth", "2026.5.22")]
    [DataRow("{ execApprovals: { requireFile: true } }", "2026.6.1", "execApprovals.requireFile", "2026.6.9")]
    [DataRow("{ scopes: { s: { agentIds: ['x'], agents: { workspace: { denyTools: ['exec'] } } } } }", "2026.5.22", "scopes.s.agents.workspace.denyTools", "2026.5.26")]
    public void A_rule_of_the_baseline_that_the_release_passes_over_is_named(string baseline, string release, string rule, string since)
    {
        var gap = ConformanceReview.Unknown(Policies.Document("baseline.jsonc", baseline), Release(release)).Single();

        Assert.AreEqual("OCP2014", gap.Descriptor.Code);
        StringAssert.Contains(gap.Message, $"demands {rule}, which OpenClaw {release} does not know");
        StringAssert.Contains(gap.Remedy, since);
    }

    [TestMethod]
    [DataRow("{ gateway: { auth: { requireAuth: false } }, future: { rule: true }, mcp: { servers: { deny: ['a'] } } }", "2026.5.20")]
    [DataRow("{ gateway: { auth: { requireAuth: true } } }", "2026.5.22")]
    public void A_rule_that_demands_nothing_or_that_the_release_knows_is_not(string baseline, string release) =>
        Assert.IsEmpty(ConformanceReview.Unknown(Policies.Document("baseline.jsonc", baseline), Release(release)));

    private static Conformance Review(string baseline, string policy, string release = Newest) =>
        ConformanceReview.Of(Policies.Document("baseline.jsonc", baseline), Policies.Document("policy.jsonc", policy), Release(release));

    private static OpenClawRelease Release(string version) => ReleaseCatalog.Find(version)!;

    private static string Place(Origin? origin)
    {
        var anchor = origin!.Anchor;
        return $"{Path.GetFileName(anchor.Source.Path)}:{anchor.StartPosition.Line}:{anchor.StartPosition.Column}";
    }
}
