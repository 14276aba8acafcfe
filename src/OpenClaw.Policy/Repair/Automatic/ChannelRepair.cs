using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>Switches a denied channel off (from 2026.5.20).</summary>
internal sealed class ChannelRepair : IAutomaticRepair
{
    private const string Channels = "channels";

    public RepairProposal Propose(IReadOnlyList<Finding> findings, Node config)
    {
        // The key is taken as it stands in the address, quotes included: a key that needs quotes is not found, here as there.
        const string Place = ConfigAddress.Prefix + Channels + "/";
        var changes = findings
            .Select(static f => f.OcPath)
            .Where(static p => p?.StartsWith(Place, StringComparison.Ordinal) == true)
            .Select(static p => p![Place.Length..])
            .Distinct(StringComparer.Ordinal)
            .Where(id => config.Find(Channels, id) is ObjectNode channel && channel["enabled"].AsBoolean() != false)
            .Select(static id => new SetSetting([Channels, id, "enabled"], new BooleanNode(false)));
        return new RepairProposal([.. changes], []);
    }
}
