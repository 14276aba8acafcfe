using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Approvals;

/// <summary>Which commands may run without a question: the document's defaults, or what an agent has in their place.</summary>
/// <param name="Id">See <see cref="ExecApprovalEvidence"/>.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="AgentId">See <see cref="ExecApprovalEvidence"/>.</param>
/// <param name="Settings">The settings that were found.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record ExecApprovalPosture(string Id, string Source, string? AgentId, ExecApprovalSettings Settings, Origin? Origin)
    : ExecApprovalEvidence(Id, Source, AgentId, Origin)
{
    public override string Kind => AgentId is null ? "defaults" : "agent";

    public override ObjectNode ToNode()
    {
        var node = new ObjectNodeBuilder().Set("id", Id).Set("kind", Kind).Set("source", Source).SetIfPresent("agentId", AgentId);
        if (Settings.IsSecurityConfigured)
        {
            node.Set("securityConfigured", true);
        }

        node.SetIfPresent("security", Settings.Security)
            .SetIfPresent("ask", Settings.Ask)
            .SetIfPresent("askFallback", Settings.AskFallback);
        if (Settings.AutoAllowSkills is { } autoAllow)
        {
            node.Set("autoAllowSkills", autoAllow);
        }

        return node.Build();
    }
}
