using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evidence.Approvals;

namespace OpenClaw.Policy.Rules.Approvals;

/// <summary>
/// Which row of the approvals document decides for whom: an agent's own, else that of <c>*</c>, else the document's defaults.
/// </summary>
/// <param name="rows">The rows of a usable document.</param>
internal sealed class ExecApprovalPostures(IReadOnlyList<ExecApprovalPosture> rows)
{
    private const string EveryAgent = "*";

    private readonly List<ExecApprovalPosture> _agents = [.. rows.Where(static r => r.AgentId is not null)];

    /// <summary>The row of the document's defaults.</summary>
    public ExecApprovalPosture Defaults { get; } = rows.First(static r => r.AgentId is null);

    private ExecApprovalPosture? Wildcard => _agents.FirstOrDefault(static r => r.AgentId == EveryAgent);

    /// <summary>Every row that decides about security for some agent.</summary>
    public IEnumerable<ExecApprovalPosture> Securities()
    {
        var own = _agents.Where(static r => r.AgentId == EveryAgent || r.Settings.IsSecurityConfigured);
        return Wildcard is null ? own.Append(Defaults) : own;
    }

    /// <summary>Every row that decides for some agent whether the programs of skills may run.</summary>
    public IEnumerable<ExecApprovalPosture> AutoAllowSkills()
    {
        var own = _agents.Where(static r => r.Settings.AutoAllowSkills is not null);
        return Wildcard?.Settings.AutoAllowSkills is null ? own.Append(Defaults) : own;
    }

    /// <summary>The row that decides about an agent's security.</summary>
    public ExecApprovalPosture SecurityOf(string agentId)
    {
        var own = OwnOf(agentId);
        return own?.Settings.IsSecurityConfigured == true ? own
            : Wildcard?.Settings.Security is null ? own ?? Wildcard ?? Defaults
            : Wildcard;
    }

    /// <summary>The row that decides whether an agent may run the programs of skills.</summary>
    public ExecApprovalPosture AutoAllowSkillsOf(string agentId)
    {
        var own = OwnOf(agentId);
        return own?.Settings.AutoAllowSkills is not null ? own
            : Wildcard?.Settings.AutoAllowSkills is null ? Defaults
            : Wildcard;
    }

    /// <summary>The first row whose normalised key is the agent's; that of <c>*</c> normalises to the main agent's.</summary>
    private ExecApprovalPosture? OwnOf(string agentId) => _agents.FirstOrDefault(r => AgentResolver.NormalizeId(r.AgentId) == agentId);
}
