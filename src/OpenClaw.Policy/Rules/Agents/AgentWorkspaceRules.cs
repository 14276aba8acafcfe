using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Evidence.AgentWorkspace;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary><c>agents.workspace</c> (from contract P02): what agents may do to the workspace.</summary>
/// <param name="hasScopes">Whether scopes may hold the section (from contract P03).</param>
internal sealed class AgentWorkspaceRules(bool hasScopes) : AgentRuleSection<AgentEvidence>(["agents", "workspace"], AgentWorkspaceCollector.EvidenceKey, Rules)
{
    private static readonly IAgentRule<AgentEvidence>[] Rules = [new WorkspaceAccessRule(), new WorkspaceToolRule()];

    protected override bool HasScopes => hasScopes;

    protected override bool MalformedSilencesScopes => true;

    /// <summary>How messages name whom a fact belongs to.</summary>
    public static string Label(AgentEvidence fact) => fact.AgentId is null ? "agents.defaults" : $"agent '{fact.AgentId}'";

    protected override IReadOnlyList<IShape> Shapes(PolicyShapes shapes) => shapes.Agents;

    protected override IReadOnlyList<AgentEvidence> Select(AgentFacts<AgentEvidence> facts, string agentId, RuleContext context) =>
        facts.Of(agentId) is { Count: > 0 } own ? own : facts.Common;
}
