using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Evidence.Routing;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Shapes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules;

/// <summary><c>routing</c>: which messages reach which agent (from contract P08). It is judged only when it is well formed.</summary>
internal sealed class RoutingRules : IPolicySection
{
    private const string Key = "routing";
    private const string BindingsAddress = "oc://openclaw.config/bindings";

    /// <summary>Whether the section is there and well formed.</summary>
    public static bool AreJudged(Node? policy, PolicyContract contract) =>
        policy.Find(Key) is ObjectNode
        && contract.Shapes.Routing.FirstIssue(ShapePlace.Document(new AuthoredPolicy(policy!, Key, Key, contract))) is null;

    public bool HasRules(Node policy) =>
        policy.Find(Key) is ObjectNode section
        && (IsDemanded(section, "requireBindings") || IsDemanded(section, "requireConfiguredChannels") || section["probes"].AsItems().Count > 0);

    public IEnumerable<Finding> Findings(RuleContext context) =>
        context.Judged.Find(Key) is ObjectNode section && context.Evidence.Contains(RoutingCollector.EvidenceKey)
            ? [.. MissingBindings(context, section), .. UnconfiguredChannels(context, section), .. Probes(context, section)]
            : [];

    private static IEnumerable<Finding> MissingBindings(RuleContext context, ObjectNode section)
    {
        if (IsDemanded(section, "requireBindings") && !Bindings(context).Any())
        {
            yield return OnRouting(
                context,
                DiagnosticCatalog.RoutingBindingsRequired,
                "Routing policy requires at least one channel route binding, but none are configured.",
                (BindingsAddress, SettingOrigin.Of(context.Config, "bindings")),
                ("requireBindings", section["requireBindings"]),
                "Add an intentional route binding or update the policy after review.");
        }
    }

    private static IEnumerable<Finding> UnconfiguredChannels(RuleContext context, ObjectNode section)
    {
        if (!IsDemanded(section, "requireConfiguredChannels"))
        {
            return [];
        }

        var configured = context.Evidence.Of<ChannelEvidence>(ChannelCollector.EvidenceKey)
            .Select(static c => EcmaString.ToLowerCase(c.Id))
            .ToHashSet(StringComparer.Ordinal);
        return Bindings(context)
            .Where(b => !configured.Contains(EcmaString.ToLowerCase(b.Channel.Value)))
            .Select(b => OnRouting(
                context,
                DiagnosticCatalog.RoutingBindingChannelUnconfigured,
                $"Route binding {b.Index} names unconfigured channel {b.Channel.Value}.",
                (b.Source, b.Origin),
                ("requireConfiguredChannels", section["requireConfiguredChannels"]),
                $"Configure channels.{b.Channel.Value}, correct the binding channel, or update the policy after review.") with { Fact = b });
    }

    private static IEnumerable<Finding> Probes(RuleContext context, ObjectNode section)
    {
        var results = context.Evidence.Of<RoutingProbeEvidence>(RoutingCollector.EvidenceKey);
        return section["probes"].AsItems().Zip(results).SelectMany(p => Probe(context, p.First, p.Second));
    }

    private static IEnumerable<Finding> Probe(RuleContext context, Node probe, RoutingProbeEvidence result)
    {
        var segment = OcPath.FindingSegment(result.Id);
        var target = ($"oc://policy/routing/probes/{segment}/result", result.Origin);
        var requirement = $"probes/{segment}/expect";
        if (probe.Find("expect", "agentId") is StringNode agent
            && AgentResolver.NormalizeId(agent.Value) != AgentResolver.NormalizeId(result.AgentId))
        {
            yield return OnRouting(
                context,
                DiagnosticCatalog.RoutingAgentMismatch,
                $"Routing probe {result.Id} resolved to agent {result.AgentId}, not {agent.Value}.",
                target,
                (requirement, agent),
                "Review the route bindings and expected destination before changing either one.") with { Fact = result };
        }

        if (probe.Find("expect", "matchedBy") is { } kinds && !kinds.AsItems().Any(k => k.AsString() == result.MatchedBy))
        {
            yield return OnRouting(
                context,
                DiagnosticCatalog.RoutingMatchKindMismatch,
                $"Routing probe {result.Id} matched by {result.MatchedBy}, which is not an expected match kind.",
                target,
                (requirement, kinds),
                "Restore the intended binding specificity or update the accepted match kinds after review.");
        }
    }

    private static bool IsDemanded(ObjectNode section, string rule) => section[rule].AsBoolean() == true;

    private static IEnumerable<RouteBindingEvidence> Bindings(RuleContext context) =>
        context.Evidence.Of<RouteBindingEvidence>(RoutingCollector.EvidenceKey);

    /// <summary>Unlike other findings on the config these print the policy's path and no address of their own.</summary>
    private static Finding OnRouting(
        RuleContext context,
        DiagnosticDescriptor descriptor,
        string message,
        (string Address, Origin? Origin) target,
        (string Path, Node? Node) rule,
        string fixHint) => new()
    {
        Descriptor = descriptor,
        Message = message,
        Path = context.PolicyPath,
        Target = target.Address,
        Requirement = context.Address($"{Key}/{rule.Path}"),
        FixHint = fixHint,
        TargetOrigin = target.Origin,
        RequirementOrigin = rule.Node?.Origin,
    };
}
