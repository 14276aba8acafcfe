using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.ToolPosture;

/// <summary>A setting of tools that is a switch.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="Name">See <see cref="AgentEvidence"/>.</param>
/// <param name="Kind">See <see cref="ToolPostureEvidence"/>.</param>
/// <param name="Value">The position that counts.</param>
/// <param name="Place">See <see cref="ToolPostureEvidence"/>.</param>
/// <param name="IsExplicit">See <see cref="ToolPostureEvidence"/>.</param>
internal sealed record ToolFlagEvidence(EvidenceOwner Owner, string Name, string Kind, bool Value, SettingPlace Place, bool IsExplicit)
    : ToolPostureEvidence(Owner, Name, Kind, Place, IsExplicit)
{
    protected override int ValueLength => 0;

    protected override void AddTo(ObjectNodeBuilder node) => node.Set("value", Value).Set("explicit", IsExplicit);
}
