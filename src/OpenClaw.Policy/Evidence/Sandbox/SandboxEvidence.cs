using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>A fact about an agent's sandbox.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="Name">See <see cref="AgentEvidence"/>.</param>
/// <param name="Kind">See <see cref="AgentEvidence"/>.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal abstract record SandboxEvidence(EvidenceOwner Owner, string Name, string Kind, string Source, Origin? Origin)
    : AgentEvidence(Owner, Name, Kind, Source, Origin)
{
    /// <summary>What the fact is about, the same for all owners: a fact of an agent takes the place of the common one.</summary>
    public abstract SandboxField Field { get; }
}
