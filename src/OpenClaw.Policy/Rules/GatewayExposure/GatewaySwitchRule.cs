using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Gateway;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.GatewayExposure;

/// <summary>A rule that is true or false, and demands something by one of the two.</summary>
/// <param name="path">The rule's place in the policy.</param>
/// <param name="demand">The value that demands something.</param>
internal sealed class GatewaySwitchRule(RulePath path, bool demand) : IGatewayRule
{
    public RulePath Path => path;

    public required DiagnosticDescriptor Check { get; init; }

    /// <summary>Whether a fact does not conform.</summary>
    public required Func<GatewayExposureEvidence, bool> IsBrokenBy { get; init; }

    public required Func<GatewayExposureEvidence, string> Message { get; init; }

    public required string FixHint { get; init; }

    public bool IsDemandedBy(Node policy) => path.Find(policy).AsBoolean() == demand;

    public IEnumerable<Finding> Findings(RuleContext context) => IsDemandedBy(context.Judged)
        ? context.Evidence.Of<GatewayExposureEvidence>(GatewayCollector.EvidenceKey)
            .Where(IsBrokenBy)
            .Select(e => context.OnConfig(Check, Message(e), e, path.Address, path.Find(context.Judged), FixHint))
        : [];
}
