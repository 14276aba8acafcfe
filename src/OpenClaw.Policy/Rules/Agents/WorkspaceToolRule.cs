using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Evidence.AgentWorkspace;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary><c>agents.workspace.denyTools</c>: tools that change the workspace and that agents must be denied.</summary>
internal sealed class WorkspaceToolRule : IAgentRule<AgentEvidence>
{
    private static readonly RulePath Path = new("denyTools");

    private static readonly AgentCheck Check = new(
        DiagnosticCatalog.AgentsToolNotDenied,
        static c => $"Add the tool to tools.deny or {c.AgentSettings}.tools.deny, or update policy after review.");

    public bool IsMentioned(Node? section) => Path.Find(section) is not null;

    public bool Demands(Node? section) => Path.Words(section).Count > 0;

    public IEnumerable<Finding> Findings(AgentRuleSet<AgentEvidence> rules)
    {
        var required = Path.Words(rules.Section).ToHashSet(StringComparer.Ordinal);
        return from fact in rules.Facts.OfType<WorkspaceToolEvidence>()
               where !fact.IsDenied && required.Contains(fact.Tool)
               select rules.Finding(Check, $"{AgentWorkspaceRules.Label(fact)} does not deny required tool '{fact.Tool}'.", fact, Path);
    }
}
