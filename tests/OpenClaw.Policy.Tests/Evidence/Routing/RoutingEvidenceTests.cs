using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Evidence.Routing;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Evidence.Routing;

/// <summary>Which bindings there are, and where the policy's probes go.</summary>
[TestClass]
public sealed class RoutingEvidenceTests
{
    private const string P08 = "2026.9.2";
    private const string P10 = "2026.9.5";

    private const string SeveralAgents = "agents: { ownership: 'explicit', entries: { main: {}, ops: {} } }";

    [TestMethod]
    public void Bindings_and_probes_stand_apart_in_the_members_of_the_real_program() => Assert.AreEqual(
        """
        {"bindings":[{"index":0,"source":"oc://openclaw.config/bindings/#0","channel":" IRC "},
        {"index":2,"source":"oc://openclaw.config/bindings/#2","channel":"irc"}],
        "probes":[{"id":" a b ","source":"oc://policy/routing/probes/#0","agentId":"main","matchedBy":"binding.account"},
        {"id":"p","source":"oc://policy/routing/probes/#1","agentId":"ops","matchedBy":"binding.channel"}]}
        """.ReplaceLineEndings(""),
        JsonTextWriter.GetText(Evidence(
            P08,
            $$"""
            { {{SeveralAgents}}, bindings: [
              { agentId: ' Main ', match: { channel: ' IRC ' } },
              { type: 'acp', agentId: 'main', match: { channel: 'irc', peer: { kind: 'direct', id: 'x' } } },
              { agentId: 'ops', match: { channel: 'irc', accountId: ' * ' } } ] }
            """,
            """
            [ { id: ' a b ', route: { channel: 'Irc' }, expect: { agentId: 'x' } },
              { id: 'p', route: { channel: 'irc', accountId: 'work' }, expect: { agentId: 'x' } } ]
            """)!));

    [TestMethod]
    [DataRow("{}")]
    [DataRow("{ routing: 7 }")]
    [DataRow("{ routing: { probes: [ {} ] } }")]
    public void A_section_that_is_absent_or_malformed_observes_nothing(string policy) =>
        Assert.IsNull(new Workspace { Release = ReleaseCatalog.Find(P08)!, Policy = policy }.Evaluate().Evidence.ToNode()[RoutingCollector.EvidenceKey]);

    [TestMethod]
    public void An_empty_section_observes_the_bindings() =>
        Assert.AreEqual(
            """{"bindings":[],"probes":[]}""",
            JsonTextWriter.GetText(new Workspace { Release = ReleaseCatalog.Find(P08)!, Policy = "{ routing: {} }" }
                .Evaluate().Evidence.ToNode()[RoutingCollector.EvidenceKey]!));

    [TestMethod]
    [DataRow("peer: { kind: 'group', id: '1' }", "peer: { kind: 'group', id: ' 1 ' }", "binding.peer")]
    [DataRow("peer: { kind: 'group', id: '1' }", "peer: { kind: 'channel', id: '1' }", "binding.peer", DisplayName = "a chat channel is a group")]
    [DataRow("peer: { kind: 'direct', id: '1' }", "peer: { kind: 'group', id: '1' }", "default")]
    [DataRow("peer: { kind: 'group', id: '1' }", "parentPeer: { kind: 'group', id: '1' }", "binding.peer.parent")]
    [DataRow("peer: { kind: 'group', id: '*' }", "peer: { kind: 'channel', id: '1' }", "binding.peer.wildcard")]
    [DataRow("peer: { kind: 'group', id: '*' }", "parentPeer: { kind: 'group', id: '1' }", "default", DisplayName = "a parent is not everybody")]
    [DataRow("peer: { kind: 'group', id: ' ' }", "peer: { kind: 'group', id: '1' }", "default", DisplayName = "a blank peer is nobody")]
    [DataRow("guildId: 'g', roles: ['r', 's']", "guildId: 'g', memberRoleIds: ['s']", "binding.guild+roles")]
    [DataRow("guildId: 'g', roles: ['r']", "guildId: 'g', memberRoleIds: ['s']", "default")]
    [DataRow("guildId: ' g ', roles: []", "guildId: 'g'", "binding.guild")]
    [DataRow("guildId: 'g', teamId: 't'", "guildId: 'g'", "default", DisplayName = "all that a binding names must match")]
    [DataRow("teamId: 't'", "teamId: 't'", "binding.team")]
    [DataRow("teamId: 't', roles: ['r']", "teamId: 't'", "default")]
    [DataRow("", "", "binding.account")]
    [DataRow("roles: ['r']", "", "default", DisplayName = "roles without a guild")]
    [DataRow("accountId: ' '", "accountId: 'default'", "binding.account")]
    [DataRow("accountId: 'Work Place'", "accountId: 'work-place'", "binding.account")]
    [DataRow("accountId: 'work'", "", "default")]
    [DataRow("accountId: '*'", "accountId: 'work'", "binding.channel")]
    public void A_binding_matches_in_the_way_of_what_it_names(string match, string route, string expected) =>
        Assert.AreEqual(
            expected,
            Probe(P08, $"bindings: [ {{ agentId: 'main', match: {{ channel: 'irc', {match} }} }} ]", route)["matchedBy"].AsString());

    [TestMethod]
    public void The_most_specific_binding_wins_and_of_equals_the_first()
    {
        const string Bindings = """
            bindings: [
              { agentId: 'channel', match: { channel: 'irc', accountId: '*' } },
              { agentId: 'account', match: { channel: 'irc' } },
              { agentId: 'anyone', match: { channel: 'irc', peer: { kind: 'direct', id: '*' } } },
              { agentId: 'first', match: { channel: 'irc', accountId: '*', peer: { kind: 'direct', id: '1' } } },
              { agentId: 'second', match: { channel: 'irc', peer: { kind: 'direct', id: '1' } } } ]
            """;

        Assert.AreEqual("first", Probe(P08, Bindings, "peer: { kind: 'direct', id: '1' }")["agentId"].AsString());
        Assert.AreEqual("anyone", Probe(P08, Bindings, "peer: { kind: 'direct', id: '2' }")["agentId"].AsString());
        Assert.AreEqual("account", Probe(P08, Bindings, "peer: { kind: 'group', id: '1' }")["agentId"].AsString());
        Assert.AreEqual("channel", Probe(P08, Bindings, "accountId: 'x'")["agentId"].AsString());
    }

    [TestMethod]
    [DataRow(P08, "", "main", DisplayName = "the agent of a config that names none")]
    [DataRow(P08, "agents: { entries: { Ops: {} } }", "ops", DisplayName = "the only agent")]
    [DataRow(P10, "agents: { ownership: 'explicit', entries: { main: {}, ops: {} }, defaults: { systemAgent: { agentId: ' OPS ' } } }", "ops")]
    [DataRow(P10, "agents: { ownership: 'explicit', entries: { ops: {} }, defaults: { systemAgent: { agentId: 'gone' } } }", "ops")]
    public void A_message_without_a_binding_goes_to_whoever_is_responsible(string release, string config, string agent)
    {
        var probe = Probe(release, config, "");

        Assert.AreEqual(agent, probe["agentId"].AsString());
        Assert.AreEqual("default", probe["matchedBy"].AsString());
    }

    [TestMethod]
    [DataRow(P08, SeveralAgents, "irc account default routing has no explicit owner. Add a channel-wide binding for irc:default or configure a sole agent.")]
    [DataRow(
        P08,
        "agents: { ownership: 'explicit', entries: { main: {}, ops: {} }, defaults: { systemAgent: { agentId: 'ops' } } }",
        "irc account default routing has no explicit owner. Add a channel-wide binding for irc:default or configure a sole agent.",
        DisplayName = "the system agent is not asked before P10")]
    [DataRow(
        P10,
        SeveralAgents,
        """irc account default routing has no explicit owner. Add a channel-wide binding for irc:default: {"agentId":"<agentId>","match":{"channel":"irc","accountId":"default"}}. Replace <agentId> with a configured agent, then restart the Gateway.""")]
    [DataRow(
        P08,
        SeveralAgents + ", bindings: [ { agentId: ' ', match: { channel: 'irc' } } ]",
        "agent lookup has no explicit owner. Pass an explicit agent id instead of relying on an implicit route.",
        DisplayName = "a binding to nobody")]
    public void A_message_that_nobody_is_responsible_for_makes_the_release_fail(string release, string config, string message)
    {
        var error = Assert.ThrowsExactly<ReleaseFailureException>(() => Probe(release, config, ""));

        Assert.AreEqual($"Multiple agents are configured, but {message}", error.Message);
        Assert.IsNotNull(error.Origin);
    }

    [TestMethod]
    public void Probes_are_compared_with_so_many_bindings_only()
    {
        var config = (ObjectNode)Policies.Parse("{ bindings: [ { agentId: 'a', match: { channel: 'irc' } }, { agentId: 'b', match: { channel: 'irc', roles: ['r', 's'] } } ] }");
        var bindings = new RouteBindings(config, maximumComparisons: 8);
        var route = Route.Of(Policies.Parse("{ channel: 'irc' }"));

        Assert.AreEqual("a", bindings.Find(route)!.Binding.AgentId!.Value);
        Assert.AreEqual("a", bindings.Find(route)!.Binding.AgentId!.Value);
        Assert.ThrowsExactly<EvaluationLimitException>(() => bindings.Find(route));
    }

    private static ObjectNode Probe(string release, string config, string route) => (ObjectNode)Evidence(
        release,
        $"{{ {config} }}",
        $"[ {{ id: 'p', route: {{ channel: 'IRC', {route} }}, expect: {{ agentId: 'x' }} }} ]").Find("probes").AsItems().Single();

    private static Node? Evidence(string release, string config, string probes) =>
        new Workspace { Release = ReleaseCatalog.Find(release)!, Config = config, Policy = $"{{ routing: {{ probes: {probes} }} }}" }
            .Evaluate().Evidence.ToNode()[RoutingCollector.EvidenceKey];
}
