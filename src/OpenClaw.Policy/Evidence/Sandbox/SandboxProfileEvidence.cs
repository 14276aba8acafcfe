using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>A security profile of the kernel under which a sandbox's container runs.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="Field">Which profile.</param>
/// <param name="Profile">The real program's word for it.</param>
/// <param name="Setting">The profile's name, when there is one.</param>
internal sealed record SandboxProfileEvidence(EvidenceOwner Owner, SandboxField Field, string Profile, EffectiveSetting<string> Setting)
    : SandboxEvidence(Owner, $"docker-{Profile}-profile", "containerSecurityProfile", Setting.Place.Source, Setting.Place.Origin)
{
    public override SandboxField Field { get; } = Field;

    protected override int ValueLength => Setting.Value?.Length ?? 0;

    protected override void AddTo(ObjectNodeBuilder node) =>
        node.Set("profile", Profile).SetIfPresent("value", Setting.Value, Setting.Place.Origin).Set("explicit", Setting.IsSet);
}
