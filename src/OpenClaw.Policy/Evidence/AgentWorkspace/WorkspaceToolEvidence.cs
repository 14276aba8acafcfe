using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.AgentWorkspace;

/// <summary>Whether an agent is denied a tool that changes its workspace or runs programs in it.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="Tool">The tool.</param>
/// <param name="IsDenied">Whether a deny list covers it.</param>
/// <param name="Place">The list that covers it, or the one that would have to.</param>
internal sealed record WorkspaceToolEvidence(EvidenceOwner Owner, string Tool, bool IsDenied, SettingPlace Place)
    : AgentEvidence(Owner, $"tool-{Tool}", "toolDeny", Place.Source, Place.Origin)
{
    protected override int ValueLength => Tool.Length;

    protected override void AddTo(ObjectNodeBuilder node) => node.Set("tool", Tool).Set("denied", IsDenied).Set("explicit", IsDenied);
}
