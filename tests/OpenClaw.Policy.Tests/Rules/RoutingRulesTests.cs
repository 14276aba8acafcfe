using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Rules;

/// <summary>The rules of the section <c>routing</c>, with the places that their findings point at.</summary>
[TestClass]
public sealed class RoutingRulesTests
{
    [TestMethod]
    public void Findings_stand_in_the_order_of_the_rules_and_point_at_the_binding_and_the_expectation() => CollectionAssert.AreEqual(
        new[]
        {
            "policy/routing-binding-channel-unconfigured openclaw.json:4:5 policy.jsonc:2:32",
            "policy/routing-agent-mismatch openclaw.json:3:5 policy.jsonc:5:30",
            "policy/routing-match-kind-mismatch openclaw.json:3:5 policy.jsonc:6:19",
        },
        Of(
            """
            { "routing": {
              "requireConfiguredChannels": true,
              "probes": [
                { "id": "p", "route": { "channel": "irc" },
                  "expect": { "agentId": "Ops",
                              "matchedBy": ["binding.peer", "default"] } } ] } }
            """,
            """
            { "channels": { "IRC": {} },
              "bindings": [
                { "agentId": "main", "match": { "channel": "irc" } },
                { "agentId": "main", "match": { "channel": "slak" } } ] }
            """).Findings());

    [TestMethod]
    [DataRow("{ agents: {} }", "openclaw.json:1:1")]
    [DataRow("{\n  bindings: [] }", "openclaw.json:2:3")]
    [DataRow("{\n  bindings: [ { type: 'acp', agentId: 'main', match: { channel: 'irc' } } ] }", "openclaw.json:2:3")]
    public void Missing_bindings_are_found_where_they_stand_or_would_stand(string config, string place) => CollectionAssert.AreEqual(
        new[] { $"policy/routing-bindings-required {place} policy.jsonc:1:31" },
        Of("{ routing: { requireBindings: true } }", config).Findings());

    [TestMethod]
    public void A_probe_without_a_binding_points_at_the_bindings() => CollectionAssert.AreEqual(
        new[] { "policy/routing-agent-mismatch openclaw.json:2:1 policy.jsonc:1:83" },
        Of(
            "{ routing: { probes: [ { id: 'p', route: { channel: 'irc' }, expect: { agentId:   'ops' } } ] } }",
            "{\nbindings: [ { agentId: 'main', match: { channel: 'line' } } ] }").Findings());

    [TestMethod]
    public void The_texts_are_those_of_the_real_program()
    {
        var finding = Of(
            "{ routing: { probes: [ { id: 'a \"b', route: { channel: 'irc' }, expect: { agentId: ' Ops ' } } ] } }", "{}").Finding();

        Assert.AreEqual("Routing probe a \"b resolved to agent main, not  Ops .", finding.Message);
        Assert.AreEqual("policy.jsonc", finding.Path);
        Assert.IsNull(finding.OcPath);
        Assert.AreEqual("oc://policy/routing/probes/\"a \\\"b\"/result", finding.Target);
        Assert.AreEqual("oc://policy.jsonc/routing/probes/\"a \\\"b\"/expect", finding.Requirement);
    }

    [TestMethod]
    [DataRow("{ requireBindings: false, requireConfiguredChannels: false }")]
    [DataRow("{ probes: [ { id: 'p', route: { channel: 'irc' }, expect: { agentId: ' MAIN ', matchedBy: ['default'] } } ] }")]
    public void Rules_that_hold_or_demand_nothing_find_nothing(string routing) =>
        Assert.IsEmpty(Of($"{{ routing: {routing} }}", "{ bindings: [ { agentId: 'main', match: { channel: 'line' } } ] }").Findings());

    [TestMethod]
    public void A_malformed_section_is_reported_and_not_judged() => Assert.AreEqual(
        "policy/policy-jsonc-invalid", Of("{ routing: { requireBindings: true, probes: {} } }", "{}").Finding().CheckId);

    [TestMethod]
    [DataRow("{ requireBindings: true }", true)]
    [DataRow("{ requireConfiguredChannels: true }", true)]
    [DataRow("{ probes: [ { id: 'p', route: { channel: 'irc' }, expect: { agentId: 'main' } } ] }", true)]
    [DataRow("{ requireBindings: false, probes: [] }", false)]
    public void A_policy_checks_something_when_the_section_demands_anything(string routing, bool expected) =>
        Assert.AreEqual(expected, Of($"{{ routing: {routing} }}", "{}").Evaluate().HasRules);

    private static Workspace Of(string policy, string config) =>
        new() { Release = ReleaseCatalog.Find("2026.9.6")!, Policy = policy, Config = config };
}
