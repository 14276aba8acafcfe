using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.AgentWorkspace;

/// <summary>What an agent's sandbox may do with the workspace, and whether there is a sandbox at all.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="Access">none, ro or rw.</param>
/// <param name="AccessPlace">The setting that says so.</param>
/// <param name="SandboxMode">The sandbox's mode.</param>
/// <param name="SandboxModePlace">The setting that says so.</param>
/// <param name="IsExplicit">Whether the owner itself has a setting for the access.</param>
internal sealed record WorkspaceAccessEvidence(
    EvidenceOwner Owner, string Access, SettingPlace AccessPlace, string SandboxMode, SettingPlace SandboxModePlace, bool IsExplicit)
    : AgentEvidence(Owner, "workspace-access", "workspaceAccess", AccessPlace.Source, AccessPlace.Origin)
{
    /// <summary>Only the mode "all" puts an agent's main session into the sandbox.</summary>
    public bool IsSandboxed => SandboxMode == "all";

    protected override int ValueLength => Access.Length + SandboxMode.Length + SandboxModePlace.Source.Length;

    protected override void AddTo(ObjectNodeBuilder node) => node
        .Set("value", Access, AccessPlace.Origin)
        .Set("sandboxMode", SandboxMode, SandboxModePlace.Origin)
        .Set("sandboxModeSource", SandboxModePlace.Source, ComposedOrigin.Around(Owner.IdOrigin))
        .Set("sandboxEnabled", IsSandboxed)
        .Set("explicit", IsExplicit);
}
