using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Evaluation;

/// <summary>Inputs of some kilobytes that ask for a result without end.</summary>
[TestClass]
public sealed class EvaluationLimitsTests
{
    private static readonly string Agents = $"agents: {{ list: [{Repeat("{}", 1_100)}] }}";

    [TestMethod]
    public void A_list_that_many_agents_inherit_counts_for_each_of_them()
    {
        var entry = $"'{new string('x', 100_000)}'";
        var workspace = Workspace($"{{ tools: {{ deny: [{entry}] }}, {Agents} }}", "{ tools: { denyTools: ['x'] } }");

        var error = Assert.ThrowsExactly<EvaluationLimitException>(() => workspace.Evaluate());
        Assert.Contains("inherit", error.Message);
    }

    [TestMethod]
    public void Findings_end_where_nobody_would_read_on()
    {
        var tools = string.Join(", ", Enumerable.Range(0, 300).Select(static i => $"'tool-{i}'"));
        var workspace = Workspace($"{{ {Agents} }}", $"{{ tools: {{ denyTools: [{tools}] }} }}");

        var error = Assert.ThrowsExactly<EvaluationLimitException>(() => workspace.Evaluate());
        Assert.Contains("findings", error.Message);
    }

    private static Workspace Workspace(string config, string policy) =>
        new() { Release = ReleaseCatalog.Find("2026.6.1")!, Config = config, Policy = policy };

    private static string Repeat(string item, int count) => string.Join(", ", Enumerable.Repeat(item, count));
}
