using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Tests.Rules.Metadata;

[TestClass]
public sealed class PolicyRuleTableTests
{
    public static IEnumerable<object[]> Releases => ReleaseCatalog.All.Select(static r => new object[] { r.Version });

    [TestMethod]
    [DataRow("2026.6.1", 42)]
    [DataRow("2026.6.8", 46)]
    [DataRow("2026.6.11", 51)]
    [DataRow("2026.7.35", 52)]
    [DataRow("2026.9.6", 55)]
    public void A_contract_has_the_rules_of_its_releases(string release, int count) =>
        Assert.HasCount(count, ReleaseCatalog.Find(release)!.Contract.Rules);

    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void A_rule_is_violated_by_checks_that_the_release_has(string release)
    {
        var contract = ReleaseCatalog.Find(release)!.Contract;

        CollectionAssert.IsSubsetOf(contract.Rules.SelectMany(static r => r.CheckIds).ToList(), contract.CheckIds.ToList());
        CollectionAssert.AllItemsAreUnique(contract.Rules.Select(static r => r.Path.Property).ToList());
    }

    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void The_shape_of_a_policy_refuses_a_value_of_the_wrong_kind_for_each_rule(string release)
    {
        var contract = ReleaseCatalog.Find(release)!.Contract;
        var accepted = contract.Rules
            .Where(static r => !ReportedByItsSection(r.Path.Property))
            .Where(r => Policies.Of(Nested(r.Path), release).FirstMalformedContainer() is null);

        Assert.AreEqual("", string.Join(' ', accepted.Select(static r => r.Path.Property)));
    }

    [TestMethod]
    public void The_table_in_the_documentation_says_what_the_rules_say()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "policy-rules.md"))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal));

        Assert.AreEqual(string.Join('\n', DocumentedRules.Rows()), string.Join('\n', rows));
    }

    private static bool ReportedByItsSection(string path) =>
        path is "channels.denyRules" or "tools.requireMetadata"
        || path.StartsWith("secrets.", StringComparison.Ordinal)
        || path.StartsWith("auth.profiles.", StringComparison.Ordinal)
        || path.StartsWith("dataHandling.", StringComparison.Ordinal);

    /// <summary>A policy with the number 1 at a path.</summary>
    private static string Nested(PolicyPath path) => path.Keys.Reverse().Aggregate("1", static (inner, key) => $"{{ {key}: {inner} }}");
}
