using OpenClaw.Policy.Evidence.Settings;

namespace OpenClaw.Policy.Evidence.ToolPosture;

/// <summary>A fact about what an agent's tools may do.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="Name">See <see cref="AgentEvidence"/>.</param>
/// <param name="Kind">One of <see cref="ToolPostureKinds"/>.</param>
/// <param name="Place">The setting that says so.</param>
/// <param name="IsExplicit">Whether there is such a setting at all.</param>
internal abstract record ToolPostureEvidence(EvidenceOwner Owner, string Name, string Kind, SettingPlace Place, bool IsExplicit)
    : AgentEvidence(Owner, Name, Kind, Place.Source, Place.Origin);
