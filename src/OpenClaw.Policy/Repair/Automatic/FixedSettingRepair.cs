using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>Gives settings that are known beforehand their safe value (from 2026.7.1).</summary>
internal sealed class FixedSettingRepair(params IReadOnlyList<SafeSetting> settings) : IAutomaticRepair
{
    /// <summary>Nothing is changed when a scoped rule is among those that demand it: the setting is shared by all.</summary>
    public bool LeavesScopedAlone { get; init; }

    public RepairProposal Propose(IReadOnlyList<Finding> findings, Node config)
    {
        if (LeavesScopedAlone && findings.Any(ScopedFindings.IsScoped))
        {
            return RepairProposal.LeftAlone(ScopedFindings.SharedSetting);
        }

        var addresses = findings.Select(static f => f.OcPath).ToHashSet(StringComparer.Ordinal);
        return new RepairProposal([.. settings.Where(s => s.Applies(config, addresses)).Select(static s => new SetSetting(s.Path, s.Value))], []);
    }
}
