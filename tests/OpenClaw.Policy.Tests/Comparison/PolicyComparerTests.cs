using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Comparison;

[TestClass]
public sealed class PolicyComparerTests
{
    private const string Newest = "2026.9.6";

    [TestMethod]
    public void A_weaker_rule_points_at_both_policies()
    {
        var finding = Compare(
            "{ gateway: { auth: {\n requireAuth: true } } }",
            "{ gateway:\n { auth: { requireAuth: false } } }").Findings.Single();

        Assert.AreEqual("OCP2011", finding.Descriptor.Code);
        Assert.AreEqual("policy.jsonc:2:25", Place(finding.TargetOrigin));
        Assert.AreEqual("baseline.jsonc:2:15", Place(finding.RequirementOrigin));
    }

    [TestMethod]
    public void A_missing_rule_points_at_what_would_hold_it()
    {
        var finding = Compare("{ gateway: { auth: { requireAuth: true } } }", "{\n gateway: { auth: {} } }").Findings.Single();

        Assert.AreEqual("OCP2010", finding.Descriptor.Code);
        Assert.IsInstanceOfType<DefaultedOrigin>(finding.TargetOrigin);
        Assert.AreEqual("policy.jsonc:2:13", Place(finding.TargetOrigin));
    }

    [TestMethod]
    public void A_rule_of_the_top_level_satisfies_a_scope_of_the_baseline_but_not_the_other_way_round()
    {
        const string TopLevel = "{ tools: { elevated: { allow: false } } }";
        const string Scoped = "{ scopes: { s: { agentIds: ['main'], tools: { elevated: { allow: false } } } } }";

        Assert.IsTrue(Compare(Scoped, TopLevel).Ok);
        Assert.AreEqual("OCP2010", Compare(TopLevel, Scoped).Findings.Single().Descriptor.Code);
    }

    [TestMethod]
    public void Of_several_scopes_for_one_agent_only_the_strictest_counts_where_the_contract_says_so()
    {
        const string Baseline = "{ scopes: { s: { agentIds: ['main'], sandbox: { requireMode: ['all'] } } } }";
        const string Policy = """
            { scopes: { wide: { agentIds: ['main'], sandbox: { requireMode: ['all', 'non-main'] } },
                        narrow: { agentIds: ['main'], sandbox: { requireMode: ['all'] } } } }
            """;

        Assert.IsTrue(Compare(Baseline, Policy, "2026.6.11").Ok);
        Assert.AreEqual("OCP2011", Compare(Baseline, Policy, "2026.6.8").Findings.Single().Descriptor.Code);
    }

    [TestMethod]
    [DataRow("2026.5.20")]
    [DataRow("2026.5.22")]
    public void Scopes_say_nothing_to_a_release_that_has_none(string release)
    {
        var comparison = Compare("{ scopes: { s: { agentIds: ['main'], agents: { workspace: { denyTools: ['exec'] } } } } }", "{}", release);

        Assert.IsTrue(comparison.Ok);
        Assert.AreEqual(0, comparison.RulesChecked);
    }

    [TestMethod]
    [DataRow(FileReadStatus.AccessDenied, "EACCES: permission denied, open '/w/baseline.jsonc'")]
    [DataRow(FileReadStatus.Directory, "EISDIR: illegal operation on a directory, read")]
    [DataRow(FileReadStatus.Missing, "ENOENT: no such file or directory, open '/w/baseline.jsonc'")]
    public void A_policy_that_cannot_be_read_is_reported_in_the_words_of_the_real_program(FileReadStatus status, string reason)
    {
        var files = new InMemoryFileSet(("/w/policy.jsonc", "{}")).WithFailure("/w/baseline.jsonc", status);

        var finding = Compare(files, Newest).Findings.Single();

        Assert.AreEqual($"baseline.jsonc could not be read: {reason}", finding.Message);
        Assert.IsTrue(finding.Descriptor.IsCouldNotLook);
    }

    [TestMethod]
    public void A_policy_that_is_too_large_is_not_compared()
    {
        var files = new InMemoryFileSet(("/w/policy.jsonc", "{}")).WithFailure("/w/baseline.jsonc", FileReadStatus.TooLarge);

        Assert.ThrowsExactly<FileUnreadableException>(() => Compare(files, Newest));
    }

    [TestMethod]
    public void Scopes_with_many_agents_are_compared_by_their_values_once()
    {
        var ids = string.Join(',', Enumerable.Range(0, 5000).Select(static i => $"'a{i}'"));
        var tools = string.Join(',', Enumerable.Range(0, 2000).Select(static i => $"'t{i}'"));
        var policy = $$"""{ scopes: { s: { agentIds: [{{ids}}], tools: { denyTools: [{{tools}}] } } } }""";

        var comparison = Compare(policy, policy);

        Assert.IsTrue(comparison.Ok);
        Assert.AreEqual(5000, comparison.RulesChecked);
    }

    [TestMethod]
    public void Scopes_that_select_too_many_agents_are_refused()
    {
        var ids = string.Join(',', Enumerable.Range(0, 10_001).Select(static i => $"'a{i}'"));
        var policy = $$"""{ scopes: { s: { agentIds: [{{ids}}], tools: { elevated: { allow: false } } } } }""";

        var error = Assert.ThrowsExactly<PolicyLimitException>(() => Compare(policy, "{}"));

        Assert.AreEqual("baseline.jsonc:1:3", Place(error.Origin));
    }

    private static PolicyComparison Compare(string baseline, string policy, string release = Newest) =>
        Compare(new InMemoryFileSet(("/w/baseline.jsonc", baseline), ("/w/policy.jsonc", policy)), release);

    private static PolicyComparison Compare(InMemoryFileSet files, string release) => PolicyComparer.Compare(
        PolicyComparer.Load(files, "/w", "baseline.jsonc"), PolicyComparer.Load(files, "/w", "policy.jsonc"), ReleaseCatalog.Find(release)!);

    private static string Place(Origin? origin)
    {
        var anchor = origin!.Anchor;
        return $"{Path.GetFileName(anchor.Source.Path)}:{anchor.StartPosition.Line}:{anchor.StartPosition.Column}";
    }
}
