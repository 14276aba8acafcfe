using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>Whom a fact about agents belongs to: one of them, or all that have no setting of their own.</summary>
/// <param name="Id">What the ids of its facts begin with.</param>
/// <param name="Scope">The real program's word: <c>agent</c>, or <c>defaults</c> or <c>global</c> for all.</param>
/// <param name="AgentId">The agent's id as printed; null for all, and for an agent without an id.</param>
/// <param name="IdOrigin">See <see cref="ConfiguredAgent"/>; null for all.</param>
internal sealed record EvidenceOwner(string Id, string Scope, string? AgentId, Origin? IdOrigin = null)
{
    private const string AgentScope = "agent";

    /// <summary>The defaults of the agents.</summary>
    public static EvidenceOwner AgentDefaults { get; } = new("agents-defaults", "defaults", AgentId: null);

    /// <summary>The tool settings that all agents share.</summary>
    public static EvidenceOwner GlobalTools { get; } = new("tools", "global", AgentId: null);

    public bool IsAgent => Scope == AgentScope;

    public static EvidenceOwner Of(ConfiguredAgent agent) => new(agent.Id, AgentScope, agent.AgentId, agent.IdOrigin);
}
