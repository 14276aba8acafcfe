using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.ToolPosture;

/// <summary>A setting of tools that is a word.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="Name">See <see cref="AgentEvidence"/>.</param>
/// <param name="Kind">See <see cref="ToolPostureEvidence"/>.</param>
/// <param name="Value">The word that counts.</param>
/// <param name="Place">See <see cref="ToolPostureEvidence"/>.</param>
/// <param name="IsExplicit">See <see cref="ToolPostureEvidence"/>.</param>
internal sealed record ToolTextEvidence(EvidenceOwner Owner, string Name, string Kind, string Value, SettingPlace Place, bool IsExplicit)
    : ToolPostureEvidence(Owner, Name, Kind, Place, IsExplicit)
{
    protected override int ValueLength => Value.Length;

    protected override void AddTo(ObjectNodeBuilder node) => node.Set("value", Value, Place.Origin).Set("explicit", IsExplicit);
}
