using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Evidence.AgentWorkspace;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>
/// <c>agents.workspace.allowedAccess</c>: what the sandbox may do with the workspace. An agent without a sandbox may do everything, so
/// it never conforms.
/// </summary>
internal sealed class WorkspaceAccessRule : IAgentRule<AgentEvidence>
{
    private static readonly RulePath Path = new("allowedAccess");

    private static readonly AgentCheck Check = new(
        DiagnosticCatalog.AgentsWorkspaceAccessDenied, "Enable sandbox mode with workspaceAccess none/ro or update policy after review.");

    public bool IsMentioned(Node? section) => Path.Find(section) is not null;

    public bool Demands(Node? section) => Path.Words(section).Count > 0;

    public IEnumerable<Finding> Findings(AgentRuleSet<AgentEvidence> rules)
    {
        var allowed = Path.Words(rules.Section).ToHashSet(StringComparer.Ordinal);
        return allowed.Count == 0
            ? []
            : from fact in rules.Facts.OfType<WorkspaceAccessEvidence>()
              where !fact.IsSandboxed || !allowed.Contains(fact.Access)
              select fact.IsSandboxed ? AccessDenied(rules, fact) : NotSandboxed(rules, fact);
    }

    private static Finding AccessDenied(AgentRuleSet<AgentEvidence> rules, WorkspaceAccessEvidence fact) => rules.Finding(
        Check, $"{AgentWorkspaceRules.Label(fact)} sandbox workspaceAccess '{fact.Access}' is not allowed by policy.", fact, Path);

    private static Finding NotSandboxed(AgentRuleSet<AgentEvidence> rules, WorkspaceAccessEvidence fact) =>
        rules.Finding(Check, $"{AgentWorkspaceRules.Label(fact)} sandbox mode '{fact.SandboxMode}' is not allowed by policy.", fact, Path) with
        {
            OcPath = fact.SandboxModePlace.Source,
            Target = fact.SandboxModePlace.Source,
            TargetOrigin = fact.SandboxModePlace.Origin,
        };
}
