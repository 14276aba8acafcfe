using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Shapes;
using OpenClaw.Policy.Rules.Shapes.Sections;

namespace OpenClaw.Policy.Tests.Rules.Shapes;

/// <summary>A malformed rule is reported at the line and column where it can be corrected.</summary>
[TestClass]
public sealed class MalformedPlacesTests
{
    private const string Newest = "2026.9.6";
    private const string First = "2026.5.27";

    [TestMethod]
    [DataRow("{ color: 1 }", "1:10", "policy.jsonc color is not a supported policy section.")]
    [DataRow("{ gateway: { auth: {\n requireAuth: 'yes' } } }", "2:15", "policy.jsonc gateway.auth.requireAuth must be a boolean.")]
    [DataRow("{ sandbox: { requireMode: [\n 'all',\n 'sometimes' ] } }", "3:2", "policy.jsonc sandbox.requireMode[1] must be a supported sandbox mode.")]
    [DataRow("{ routing: { probes: [ { id: 'p',\n route: { channel: 'irc' } } ] } }", "1:24", "policy.jsonc routing.probes[0].expect must be an object.")]
    public void A_rule_points_at_what_is_malformed_or_at_what_should_hold_it(string policy, string place, string message)
    {
        var finding = Policies.Of(policy, Newest).FirstMalformedContainer();

        Assert.AreEqual(message, finding!.Message);
        Assert.AreEqual(place, Place(finding));
    }

    [TestMethod]
    [DataRow(Newest, "{ scopes: {\n dev: {} } }", "2:2", "policy.jsonc scopes.dev must define at least one selector.")]
    [DataRow(First, "{ scopes: {\n dev: {} } }", "2:2", "policy.jsonc scopes.dev.agentIds is required for scoped tools or agent workspace policy.")]
    [DataRow(Newest, "{ scopes: { dev: { agentIds: ['a',\n 'A '] } } }", "2:2", "policy.jsonc scopes.dev.agentIds[1] duplicates scopes.dev.agentIds[0] after normalization.")]
    [DataRow(First, "{ scopes: { dev: { agentIds: ['a',\n 'A '] } } }", "2:2", "policy.jsonc scopes.dev.agentIds[1] duplicates agentIds[0] after normalization.")]
    public void A_scope_is_worded_as_its_contract_words_it(string release, string policy, string place, string message)
    {
        var finding = Policies.Of(policy, release).FirstMalformedContainer();

        Assert.AreEqual(message, finding!.Message);
        Assert.AreEqual(place, Place(finding));
    }

    [TestMethod]
    public void A_scope_that_is_weaker_than_the_top_level_points_at_its_own_rule()
    {
        var finding = Policies.Of(
            """
            {
              tools: { elevated: { allow: false } },
              scopes: { dev: { agentIds: ["dev"], tools: {
                elevated: { allow: true } } } },
            }
            """,
            Newest).FirstMalformedContainer()!;

        Assert.AreEqual("policy.jsonc scopes.dev.tools.elevated.allow is weaker than the top-level tools.elevated.allow policy.", finding.Message);
        Assert.AreEqual("4:24", Place(finding));
    }

    [TestMethod]
    public void An_absent_place_has_the_origin_of_what_would_hold_it()
    {
        var place = ShapePlace.Document(Policies.Of("{ gateway: {} }", Newest)).At("gateway.http.denyEndpoints");

        Assert.IsNull(place.Value);
        Assert.AreEqual("gateway.http.denyEndpoints", place.Property);
        Assert.AreEqual("gateway/http/denyEndpoints", place.Address);
        Assert.IsInstanceOfType<DefaultedOrigin>(place.Origin);
        Assert.AreEqual(3, place.Origin.Anchor.StartPosition.Column);
    }

    [TestMethod]
    public void A_section_that_reports_all_its_rules_reports_each_once()
    {
        var document = ShapePlace.Document(Policies.Of(
            "{ dataHandling: { memory: { x: 1, denySessionTranscriptIndexing: 2 }, telemetry: 3, retention: { requireSessionMaintenance: 4 } } }",
            Newest));

        CollectionAssert.AreEqual(
            new[]
            {
                "oc://policy.jsonc/dataHandling/telemetry",
                "oc://policy.jsonc/dataHandling/retention/requireSessionMaintenance",
                "oc://policy.jsonc/dataHandling/memory/x",
            },
            DataHandlingShapes.Rules.AllIssues(document).Select(static f => f.Target).ToArray());
    }

    private static string Place(Finding finding)
    {
        var start = finding.TargetOrigin!.Anchor.StartPosition;
        return $"{start.Line}:{start.Column}";
    }
}
