using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>A folder or file of the host that a container of a sandbox sees.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="Container">The container.</param>
/// <param name="Index">Its place among the owner's mounts of that container.</param>
/// <param name="Bind">As written.</param>
/// <param name="Parts">What it says; null when it has no separator.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record SandboxMountEvidence(
    EvidenceOwner Owner, SandboxContainer Container, int Index, string Bind, BindSpec? Parts, string Source, Origin? Origin)
    : SandboxEvidence(Owner, $"{Container.Name}-bind-{Index}", "containerMount", Source, Origin)
{
    public override SandboxField Field => Container.MountField;

    public string Mode => Parts is { IsReadOnly: true } ? "ro" : "rw";

    /// <summary>The host is part of it and printed once more.</summary>
    protected override int ValueLength => 2 * Bind.Length;

    protected override void AddTo(ObjectNodeBuilder node) => node
        .Set("bind", Bind, Origin)
        .Set("bindHost", Parts is null ? new UndefinedNode() : new StringNode(Parts.Host, Origin))
        .Set("bindMode", Mode)
        .Set("bindSurface", Container.Name)
        .Set("explicit", true);
}
