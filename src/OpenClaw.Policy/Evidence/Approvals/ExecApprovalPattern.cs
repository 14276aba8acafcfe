using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Approvals;

/// <summary>A command that an agent may run without a question.</summary>
/// <param name="Id">See <see cref="ExecApprovalEvidence"/>.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="AgentId">See <see cref="ExecApprovalEvidence"/>; never null.</param>
/// <param name="Pattern">What the command must look like; trimmed, never empty.</param>
/// <param name="ArgPattern">What its arguments must look like; null for any.</param>
/// <param name="EntrySource"><c>allow-always</c> when somebody answered a question so; null for an entry that was written.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record ExecApprovalPattern(
    string Id, string Source, string AgentId, string Pattern, string? ArgPattern, string? EntrySource, Origin? Origin)
    : ExecApprovalEvidence(Id, Source, AgentId, Origin)
{
    public override string Kind => "allowlist";

    public override ObjectNode ToNode() => new ObjectNodeBuilder()
        .Set("id", Id)
        .Set("kind", Kind)
        .Set("source", Source)
        .SetIfPresent("agentId", AgentId)
        .Set("pattern", Pattern)
        .SetIfPresent("argPattern", ArgPattern)
        .SetIfPresent("entrySource", EntrySource)
        .Build();
}
