namespace OpenClaw.Policy.Gate.Tests;

/// <summary>Many workspaces that are each judged with a large config may not take hours; the count of facts decides, not the clock.</summary>
[TestClass]
public sealed class JudgingBudgetTests
{
    private const string Config = "/repo/openclaw.json";

    [TestMethod]
    public void The_first_workspace_is_always_judged() => new JudgingBudget(Config, maximum: 0).Require();

    [TestMethod]
    public void After_enough_facts_the_next_workspace_is_not_judged_and_that_is_said()
    {
        using var workspace = new TempWorkspace();
        workspace.Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true } } }, "mcp": { "servers": { "a": { "command": "a" } } } }""");
        workspace.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["a"] } } }""");
        var evaluation = workspace.Run().Agents.Single().Evaluation!;
        var budget = new JudgingBudget(Config, maximum: evaluation.Evidence.Count + evaluation.Findings.Count - 1);

        budget.Spend(evaluation);
        var stop = Assert.ThrowsExactly<GateStopException>(budget.Require);

        var reason = stop.Diagnostics.Single();
        Assert.AreEqual("OCP0012", reason.Descriptor.Code);
        Assert.AreEqual("Judge the agents one by one with --agent.", reason.Remedy);
        Assert.AreEqual(Config, reason.Location!.Path);
    }
}
