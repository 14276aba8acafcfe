using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Approvals;

/// <summary>A row of the approvals document.</summary>
/// <param name="Id">The real program's name of the row.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="AgentId">The agent's key in the document, <c>*</c> for every agent; null for the document's defaults.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal abstract record ExecApprovalEvidence(string Id, string Source, string? AgentId, Origin? Origin) : EvidenceEntry(Source, Origin)
{
    /// <summary><c>defaults</c>, <c>agent</c> or <c>allowlist</c>.</summary>
    public abstract string Kind { get; }
}
