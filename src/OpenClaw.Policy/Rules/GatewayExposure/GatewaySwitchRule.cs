using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Gateway;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.GatewayExposure;

/// <summary>A rule that is true or false, and demands something by one of the two.</summary>
/// <param name="part">The part of <c>gateway</c>.</param>
/// <param name="name">The rule's name in it.</param>
/// <param name="demand">The value that demands something.</param>
internal sealed class GatewaySwitchRule(string part, string name, bool demand) : IGatewayRule
{
    public IReadOnlyList<string> Path { get; } = ["gateway", part, name];

    public required DiagnosticDescriptor Check { get; init; }

    /// <summary>Whether a fact does not conform.</summary>
    public required Func<GatewayExposureEvidence, bool> IsBrokenBy { get; init; }

    public required Func<GatewayExposureEvidence, string> Message { get; init; }

    public required string FixHint { get; init; }

    public bool IsDemandedBy(Node policy) => Rule(policy).AsBoolean() == demand;

    public IEnumerable<Finding> Findings(RuleContext context) => IsDemandedBy(context.Policy)
        ? context.Evidence.Of<GatewayExposureEvidence>(GatewayCollector.EvidenceKey)
            .Where(IsBrokenBy)
            .Select(e => context.OnConfig(Check, Message(e), e, string.Join('/', Path), Rule(context.Policy), FixHint))
        : [];

    private Node? Rule(Node policy) => policy.Find([.. Path]);
}
