using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.ToolPosture;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary><c>tools.denyTools</c>: tools and groups that every deny list must cover.</summary>
internal sealed class RequiredDenyRule : IAgentRule<ToolPostureEvidence>
{
    private static readonly RulePath Path = new("denyTools");

    private static readonly AgentCheck Check = new(
        DiagnosticCatalog.ToolsRequiredDenyMissing,
        static c => $"Add the tool or group to tools.deny/{c.AgentSettings}.tools.deny, or update policy after review.");

    public bool IsMentioned(Node? section) => Path.Find(section) is not null;

    public bool Demands(Node? section) => Path.Words(section).Count > 0;

    public IEnumerable<Finding> Findings(AgentRuleSet<ToolPostureEvidence> rules)
    {
        var names = rules.Context.Contract.ToolNames;
        string[] required = [.. Path.Words(rules.Section).SelectMany(names.Expand).Distinct(StringComparer.Ordinal)];
        return required.Length == 0
            ? []
            : from fact in rules.Facts.OfType<ToolListEvidence>()
              where fact.Kind == ToolPostureKinds.Deny
              let list = ToolDenyList.Of(fact.Entries, names)
              from tool in required
              where !list.Covers(tool)
              select rules.Finding(Check, $"{ToolPostureRules.Label(fact)} does not deny required tool '{tool}'.", fact, Path);
    }
}
