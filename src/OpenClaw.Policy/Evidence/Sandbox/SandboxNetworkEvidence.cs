using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>The network that a container of a sandbox is in.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="Container">The container.</param>
/// <param name="Network">The container runtime's name of the network.</param>
/// <param name="Setting">The setting.</param>
internal sealed record SandboxNetworkEvidence(EvidenceOwner Owner, SandboxContainer Container, string Network, EffectiveSetting<string> Setting)
    : SandboxEvidence(Owner, $"{Container.Name}-network", "containerNetwork", Setting.Place.Source, Setting.Place.Origin)
{
    public override SandboxField Field => Container.NetworkField;

    protected override int ValueLength => Network.Length;

    protected override void AddTo(ObjectNodeBuilder node) =>
        node.Set("value", Network, Setting.Place.Origin).Set("networkSurface", Container.Name).Set("explicit", Setting.IsSet);
}
