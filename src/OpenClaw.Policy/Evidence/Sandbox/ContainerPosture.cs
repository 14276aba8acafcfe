using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>The container in which an agent's programs run.</summary>
internal static class ContainerPosture
{
    public static IEnumerable<SandboxEvidence> Observe(SandboxLayers sandbox)
    {
        var settings = sandbox[SandboxContainer.Main];
        var network = settings["network"].Text;
        return
        [
            new SandboxNetworkEvidence(sandbox.Owner, SandboxContainer.Main, network.Value ?? "none", network),
            new SandboxProfileEvidence(sandbox.Owner, SandboxField.SeccompProfile, "seccomp", settings["seccompProfile"].Text),
            new SandboxProfileEvidence(sandbox.Owner, SandboxField.AppArmorProfile, "apparmor", settings["apparmorProfile"].Text),
            .. Mounts(sandbox.Owner, SandboxContainer.Main, settings["binds"]),
        ];
    }

    /// <summary>The mounts of a container: the inherited ones, then the owner's.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="container">The container that has them.</param>
    /// <param name="binds">The lists, which may be those of another container.</param>
    public static IEnumerable<SandboxMountEvidence> Mounts(EvidenceOwner owner, SandboxContainer container, LayeredSetting binds)
    {
        var all = Texts(binds.Inherited).Concat(Texts(binds.Local));
        return all.Select((bind, index) => new SandboxMountEvidence(
            owner, container, index, bind.Text, BindSpec.Parse(bind.Text), bind.Source, bind.Origin));
    }

    /// <summary>The entries of a list; blank ones do not count for the indexes either.</summary>
    private static IEnumerable<(string Text, string Source, Origin? Origin)> Texts(SettingPlace list) =>
        list.Texts.Select((bind, index) => (bind.Value, $"{list.Source}/#{index}", bind.Origin ?? list.Origin));
}
