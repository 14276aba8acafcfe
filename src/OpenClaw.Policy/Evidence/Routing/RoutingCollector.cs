using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>Which bindings there are and where the policy's probes go (from contract P08). <c>routing</c> is well formed.</summary>
/// <param name="fallback">What becomes of messages without a binding.</param>
internal sealed class RoutingCollector(RouteFallback fallback) : IEvidenceCollector
{
    public const string EvidenceKey = "routing";

    public string Key => EvidenceKey;

    /// <exception cref="ReleaseFailureException">A probe ends at no agent: the real program prints no report then.</exception>
    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context) =>
        [.. Bindings(context.Config), .. Probes(context)];

    /// <summary>The two kinds of facts stand apart.</summary>
    public Node Print(IReadOnlyList<EvidenceEntry> rows) => new ObjectNodeBuilder()
        .Set("bindings", Rows<RouteBindingEvidence>(rows))
        .Set("probes", Rows<RoutingProbeEvidence>(rows))
        .Build();

    private static IEnumerable<RouteBindingEvidence> Bindings(ObjectNode config) =>
        from written in RouteBindings.Written(config)
        let channel = written.Binding.Find("match", "channel") as StringNode
        where channel is not null && written.Binding.Find("agentId") is StringNode
        select new RouteBindingEvidence(
            written.Index, $"oc://openclaw.config/bindings/#{written.Index}", channel, written.Binding.Origin);

    private IEnumerable<RoutingProbeEvidence> Probes(EvidenceContext context)
    {
        var bindings = new RouteBindings(context.Config);
        var agents = new RouteAgents(context.Config, fallback);
        var unbound = SettingOrigin.Of(context.Config, "bindings");
        foreach (var (index, probe) in context.Policy.Find("routing", "probes").AsItems().Index())
        {
            var route = Route.Of(probe.Find("route"));
            var match = bindings.Find(route);
            yield return new RoutingProbeEvidence(
                probe.Find("id").AsString()!,
                $"oc://policy/routing/probes/#{index}",
                match is null ? agents.Unbound(route, unbound) : agents.Of(match.Binding),
                (match?.Kind ?? RouteMatchKind.Default).ToWord(),
                match is null ? unbound : match.Binding.Origin) { AgentIdOrigin = match?.Binding.AgentId?.Origin };
        }
    }

    private static ArrayNode Rows<T>(IReadOnlyList<EvidenceEntry> rows)
        where T : EvidenceEntry =>
        new([.. rows.OfType<T>().Select(static r => r.ToNode())]);
}
