using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Scopes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Rules.Metadata;

/// <summary>A rule belongs to the contracts that know it: in the policy of another one it is not there, so a row that is new for one release changes no other.</summary>
[TestClass]
public sealed class KnownRulesTests
{
    private static readonly IReadOnlyList<PolicyRule> Newest = ReleaseCatalog.Newest.Contract.Rules;

    public static IEnumerable<object[]> Releases => ReleaseCatalog.All.DistinctBy(static r => r.Contract.Id).Select(static r => new object[] { r.Version });

    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void A_rule_that_a_release_does_not_know_changes_neither_its_evidence_nor_what_it_demands(string version)
    {
        var contract = ReleaseCatalog.All.Single(r => r.Version == version).Contract;
        foreach (var rule in Newest.Where(later => contract.Rules.All(known => known.Path != later.Path)))
        {
            var policy = Read(Nested([.. rule.Path.Keys], "true"));
            var judged = KnownRules.Of(contract.Rules).In(policy);

            Assert.IsNull(rule.In(judged), rule.Path.Property);
            Assert.IsFalse(contract.Sections.InOrder.Any(s => s.HasRules(judged)), rule.Path.Property);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void In_every_section_a_rule_that_nobody_knows_yet_is_not_there(string version)
    {
        var contract = ReleaseCatalog.All.Single(r => r.Version == version).Contract;
        foreach (var rule in contract.Rules.Where(static r => r.Path.Keys.Count > 1))
        {
            string[] future = [.. rule.Path.Keys.SkipLast(1), "ruleOfTomorrow"];
            var known = KnownRules.Of(contract.Rules);

            Assert.IsNull(known.In(Read(Nested(future, "true"))).Find(future), rule.Path.Property);
            Assert.IsNull(known.In(Read(Nested(["scopes", "s", .. future], "true"))).Find(["scopes", "s", .. future]), rule.Path.Property);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void Every_rule_that_a_release_knows_stays_as_it_is_written(string version)
    {
        var rules = ReleaseCatalog.All.Single(r => r.Version == version).Contract.Rules;
        foreach (var rule in rules)
        {
            var policy = Read(Nested([.. rule.Path.Keys], """{ "any": [1] }"""));

            Assert.AreSame(rule.In(policy), rule.In(KnownRules.Of(rules).In(policy)), rule.Path.Property);
        }
    }

    [TestMethod]
    public void Selectors_empty_containers_and_what_is_no_object_stay()
    {
        var policy = Read("""{ "scopes": { "s": { "agentIds": ["a"], "channelIds": ["b"], "tools": {} }, "t": 1 }, "execApprovals": { "agents": {} }, "sandbox": 3 }""");

        var judged = KnownRules.Of(Newest).In(policy);

        Assert.AreEqual(Text(policy), Text(judged));
        Assert.AreSame(policy.Find("scopes", "s", "agentIds"), judged.Find("scopes", "s", "agentIds"));
        Assert.AreEqual(2, PolicyScopes.All(judged).Count() + 1);
    }

    [TestMethod]
    public void A_policy_that_is_no_object_stays() => Assert.IsInstanceOfType<ArrayNode>(KnownRules.Of(Newest).In(Read("[1]")));

    private static string Nested(string[] keys, string value) => keys.Length == 0 ? value : $$"""{ "{{keys[0]}}": {{Nested(keys[1..], value)}} }""";

    private static Node Read(string text) => Json5Reader.Read(new SourceText("/p/policy.jsonc", text)).Root;

    private static string Text(Node node) => JsonTextWriter.GetText(node);
}
