using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>A member of the report's evidence: who observes it, and whether it is there at all.</summary>
/// <param name="Collector">Observes it.</param>
/// <param name="IsWanted">Whether it is observed; most members are there only when the policy has a rule on them.</param>
internal sealed record EvidenceMember(IEvidenceCollector Collector, Func<EvidenceContext, bool> IsWanted)
{
    public static EvidenceMember Always(IEvidenceCollector collector) => new(collector, static _ => true);

    /// <param name="isMentioned">Whether a policy has a rule on it; it is asked with null while there is no policy.</param>
    /// <param name="collector">Observes it.</param>
    public static EvidenceMember When(Func<Node?, bool> isMentioned, IEvidenceCollector collector) =>
        new(collector, context => isMentioned(context.Judged));
}
