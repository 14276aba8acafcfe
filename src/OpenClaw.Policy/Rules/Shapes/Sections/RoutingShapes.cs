using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>routing</c> (from contract P08). All its hints are the same.</summary>
internal static class RoutingShapes
{
    private static readonly IReadOnlyList<IShape> Peer =
    [
        Object(""),
        Keys("", "id", "kind"),
        new EnumShape("kind", PolicyWords.RoutingPeerKinds, "must be direct, group, or channel.", Hint) { Required = true },
        RequiredText("id"),
    ];

    private static readonly IReadOnlyList<IShape> Route =
    [
        Keys("", "accountId", "channel", "guildId", "memberRoleIds", "parentPeer", "peer", "teamId"),
        RequiredText("channel"),
        new TextShape("accountId", Hint),
        new TextShape("guildId", Hint),
        new TextShape("teamId", Hint),
        new InsideShape("peer", Peer),
        new InsideShape("parentPeer", Peer),
        new DistinctListShape("memberRoleIds", "must contain unique non-empty strings.", Hint),
    ];

    private static readonly IReadOnlyList<IShape> Expectation =
    [
        Keys("", "agentId", "matchedBy"),
        RequiredText("agentId"),
        new DistinctListShape("matchedBy", "must contain unique supported match kinds.", Hint) { Allowed = PolicyWords.RoutingMatchKinds },
    ];

    private static readonly IReadOnlyList<IShape> ProbeHead = [Object(""), Keys("", "expect", "id", "route"), RequiredText("id")];

    private static readonly IReadOnlyList<IShape> ProbeBody =
    [
        new ObjectShape("route") { Hint = Hint, Required = true },
        new InsideShape("route", Route),
        new ObjectShape("expect") { Hint = Hint, Required = true },
        new InsideShape("expect", Expectation),
    ];

    public static IReadOnlyList<IShape> Section { get; } =
    [
        Object("routing"),
        Keys("routing", "probes", "requireBindings", "requireConfiguredChannels"),
        new BooleanShape("routing.requireBindings") { Hint = Hint },
        new BooleanShape("routing.requireConfiguredChannels") { Hint = Hint },
        new ArrayShape("routing.probes") { Hint = Hint },
        new ProbesShape(),
    ];

    private static ObjectShape Object(PolicyPath path) => new(path) { Hint = Hint };

    private static KeysShape Keys(PolicyPath path, params IReadOnlyList<string> allowed) => new(path, allowed, "is not supported.", Hint);

    private static TextShape RequiredText(PolicyPath path) => new(path, Hint) { Required = true };

    private static string Hint(ShapePlace place) => $"Fix {place.PolicyName} so routing uses the documented policy syntax.";

    /// <summary>Each probe in turn: what it is made of, and an id that no probe before it has.</summary>
    private sealed class ProbesShape : IShape
    {
        private static readonly PolicyPath Probes = "routing.probes";

        public Finding? FirstIssue(ShapePlace root)
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            var probes = root.At(Probes);
            return Enumerable.Range(0, probes.Value.AsItems().Count)
                .Select(i => FirstProbeIssue(probes.Item(i), ids))
                .FirstOrDefault(static f => f is not null);
        }

        private static Finding? FirstProbeIssue(ShapePlace probe, HashSet<string> ids) =>
            ProbeHead.FirstIssue(probe) ?? Duplicate(probe.Member("id"), ids) ?? ProbeBody.FirstIssue(probe);

        private static Finding? Duplicate(ShapePlace id, HashSet<string> ids)
        {
            var text = EcmaString.Trim(id.Value.AsString()!);
            return ids.Add(text) ? null : id.Report($"routing probe id {text} must be unique.", Hint(id));
        }
    }
}
