using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>Whether programs run in a sandbox, or what runs it.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="Field">Mode or backend.</param>
/// <param name="Name">The key of the setting, which is the kind too.</param>
/// <param name="Value">The word that counts.</param>
/// <param name="Setting">The setting.</param>
internal sealed record SandboxTextEvidence(EvidenceOwner Owner, SandboxField Field, string Name, string Value, EffectiveSetting<string> Setting)
    : SandboxEvidence(Owner, Name, Name, Setting.Place.Source, Setting.Place.Origin)
{
    public override SandboxField Field { get; } = Field;

    protected override int ValueLength => Value.Length;

    protected override void AddTo(ObjectNodeBuilder node) => node.Set("value", Value, Setting.Place.Origin).Set("explicit", Setting.IsSet);
}
