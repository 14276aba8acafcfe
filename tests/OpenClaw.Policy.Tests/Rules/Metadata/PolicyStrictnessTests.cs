using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Tests.Rules.Metadata;

[TestClass]
public sealed class PolicyStrictnessTests
{
    private const string Newest = "2026.9.6";

    [TestMethod]
    [DataRow("gateway.auth.requireAuth", "true", "true", true)]
    [DataRow("gateway.auth.requireAuth", "false", "true", false)]
    [DataRow("gateway.auth.requireAuth", "false", "false", true)]
    [DataRow("gateway.remote.allow", "true", "false", false)]
    [DataRow("gateway.remote.allow", "true", "true", true)]
    [DataRow("tools.profiles.allow", "['coding']", "['coding', 'minimal']", true)]
    [DataRow("tools.profiles.allow", "['full']", "['coding']", false)]
    [DataRow("tools.profiles.allow", "['CODING ']", "[' coding']", true)]
    [DataRow("tools.profiles.allow", "[]", "['coding']", false)]
    [DataRow("tools.profiles.allow", "['full']", "[]", true)]
    [DataRow("mcp.servers.allow", "['Docs']", "['docs']", false)]
    [DataRow("mcp.servers.deny", "['a', 'b']", "['a']", true)]
    [DataRow("mcp.servers.deny", "['b']", "['a']", false)]
    [DataRow("mcp.servers.deny", "[1]", "['a']", false)]
    [DataRow("channels.denyRules", "[{ when: { provider: 'irc' } }]", "[{ id: 'x', when: { provider: ' irc ' } }]", true)]
    [DataRow("channels.denyRules", "[{ when: { provider: 'IRC' } }]", "[{ when: { provider: 'irc' } }]", false)]
    [DataRow("ingress.session.requireDmScope", "'per-channel-peer'", "'per-peer'", true)]
    [DataRow("ingress.session.requireDmScope", "'main'", "'per-peer'", false)]
    [DataRow("ingress.session.requireDmScope", "'unknown'", "'main'", false)]
    [DataRow("tools.alsoAllow.expected", "['b', 'a']", "['a', 'b']", true)]
    [DataRow("tools.alsoAllow.expected", "['a']", "['a', 'a']", false)]
    [DataRow("execApprovals.agents.allowlist.expected", "[{ pattern: 'ls' }]", "['ls ']", true)]
    [DataRow("execApprovals.agents.allowlist.expected", "[{ pattern: 'ls', argPattern: 'x' }]", "['ls']", false)]
    [DataRow("tools.denyTools", "['group:fs']", "['read', 'write']", true)]
    [DataRow("tools.denyTools", "['read']", "['group:fs']", false)]
    [DataRow("tools.denyTools", "['BASH']", "['exec']", true)]
    [DataRow("tools.denyTools", "['web_*']", "['web_fetch']", true)]
    public void A_value_is_as_strict_when_it_allows_nothing_more(string rule, string candidate, string baseline, bool expected) =>
        Assert.AreEqual(expected, IsAtLeastAsStrict(Newest, rule, candidate, baseline));

    [TestMethod]
    [DataRow("{ id: 'p', route: { channel: 'IRC ' }, expect: { agentId: 'Main' } }", true)]
    [DataRow("{ id: 'p', route: { channel: 'irc', accountId: 'default' }, expect: { agentId: 'main', matchedBy: ['default'] } }", true)]
    [DataRow("{ id: 'p', route: { channel: 'irc', accountId: 'work' }, expect: { agentId: 'main' } }", false)]
    [DataRow("{ id: 'p', route: { channel: 'irc' }, expect: { agentId: 'other' } }", false)]
    [DataRow("{ id: 'q', route: { channel: 'irc' }, expect: { agentId: 'main' } }", false)]
    public void A_routing_probe_must_be_there_with_the_same_route_and_agent(string probe, bool expected) => Assert.AreEqual(
        expected, IsAtLeastAsStrict(Newest, "routing.probes", $"[{probe}]", "[{ id: 'p', route: { channel: 'irc' }, expect: { agentId: 'main' } }]"));

    [TestMethod]
    [DataRow("['default']", true)]
    [DataRow("['default', 'binding.channel']", true)]
    [DataRow("['binding.peer']", false)]
    [DataRow("['default', 'default']", false)]
    [DataRow("[]", false)]
    public void A_routing_probe_may_have_fewer_match_kinds_only(string kinds, bool expected) => Assert.AreEqual(
        expected,
        IsAtLeastAsStrict(Newest, "routing.probes", Probe(kinds), Probe("['binding.channel', 'default']")));

    [TestMethod]
    [DataRow("2026.5.27", true)]
    [DataRow("2026.6.1", false)]
    public void Names_of_model_providers_are_mapped_where_the_contract_maps_them(string release, bool expected) =>
        Assert.AreEqual(expected, IsAtLeastAsStrict(release, "models.providers.deny", "['zai']", "['z.ai']"));

    [TestMethod]
    [DataRow("gateway.auth.requireAuth", "false")]
    [DataRow("gateway.remote.allow", "true")]
    [DataRow("tools.profiles.allow", "[]")]
    [DataRow("mcp.servers.deny", "[]")]
    [DataRow("routing.probes", "[]")]
    public void Some_values_demand_nothing(string rule, string value) =>
        Assert.IsTrue(PolicyStrictness.DemandsNothing(Rule(Newest, rule), Policies.Parse(value)));

    [TestMethod]
    [DataRow("tools.alsoAllow.expected", "[]")]
    [DataRow("ingress.session.requireDmScope", "'main'")]
    public void An_empty_list_of_what_is_expected_and_the_weakest_word_do_demand_something(string rule, string value) =>
        Assert.IsFalse(PolicyStrictness.DemandsNothing(Rule(Newest, rule), Policies.Parse(value)));

    private static string Probe(string kinds) => $"[{{ id: 'p', route: {{ channel: 'irc' }}, expect: {{ agentId: 'main', matchedBy: {kinds} }} }}]";

    private static bool IsAtLeastAsStrict(string release, string rule, string candidate, string baseline) => PolicyStrictness.IsAtLeastAsStrict(
        Rule(release, rule), Policies.Parse(candidate), Policies.Parse(baseline), new RuleLists(ReleaseCatalog.Find(release)!.Contract));

    private static PolicyRule Rule(string release, string path) =>
        ReleaseCatalog.Find(release)!.Contract.Rules.Single(r => r.Path.Property == path);
}
