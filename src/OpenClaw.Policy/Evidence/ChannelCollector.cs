using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence;

/// <summary>The configured channels (every contract).</summary>
internal sealed class ChannelCollector : IEvidenceCollector
{
    public const string EvidenceKey = "channels";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context) =>
    [
        .. context.Config["channels"].AsMembers()
            .Where(static m => !IsReserved(m.Name))
            .ToSortedBy(static m => m.Name)
            .Select(static m => new ChannelEvidence(
                m.Name,
                $"oc://openclaw.config/channels/{m.Name}",
                m.Value.Find("enabled").AsBoolean(),
                m.Value.Origin)),
    ];

    /// <summary>Members of <c>channels</c> that are settings for all channels, not a channel.</summary>
    public static bool IsReserved(string key) => key is "defaults" or "modelByChannel";
}
