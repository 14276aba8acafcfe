using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Sandbox;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>The rules below <c>sandbox.containers</c>, in the order of their findings.</summary>
internal static class ContainerRules
{
    public static readonly RulePath HostNetwork = new("containers/denyHostNetwork");
    public static readonly RulePath NamespaceJoin = new("containers/denyContainerNamespaceJoin");
    public static readonly RulePath ReadOnlyMounts = new("containers/requireReadOnlyMounts");
    public static readonly RulePath RuntimeSockets = new("containers/denyContainerRuntimeSocketMounts");
    public static readonly RulePath UnconfinedProfiles = new("containers/denyUnconfinedProfiles");

    private const string NetworkHint = "Change the container network mode or update policy after review.";

    private static readonly string[] RuntimeSocketNames = ["containerd.sock", "docker.sock", "podman.sock"];

    public static IReadOnlyList<IAgentRule<SandboxEvidence>> All { get; } =
    [
        Rule<SandboxNetworkEvidence>(
            HostNetwork,
            static f => EcmaString.ToLowerCase(f.Network) == "host",
            new AgentCheck(DiagnosticCatalog.SandboxContainerHostNetworkDenied, NetworkHint),
            static _ => "uses host container network mode."),
        Rule<SandboxNetworkEvidence>(
            NamespaceJoin,
            static f => EcmaString.ToLowerCase(f.Network).StartsWith("container:", StringComparison.Ordinal),
            new AgentCheck(DiagnosticCatalog.SandboxContainerNamespaceJoinDenied, NetworkHint),
            static f => $"joins another container network namespace '{f.Network}'."),
        Rule<SandboxMountEvidence>(
            ReadOnlyMounts,
            static f => f.Mode != "ro",
            new AgentCheck(DiagnosticCatalog.SandboxContainerMountModeRequired, "Set the mount mode to read-only or update policy after review."),
            static f => $"has container mount '{f.Bind}' with mode '{f.Mode}'."),
        Rule<SandboxMountEvidence>(
            RuntimeSockets,
            static f => f.Parts is not null && IsRuntimeSocket(f.Parts.Host),
            new AgentCheck(
                DiagnosticCatalog.SandboxContainerRuntimeSocketMount, "Remove the container runtime socket bind or update policy after review."),
            static f => $"binds host container runtime socket '{f.Parts!.Host}'."),
        Rule<SandboxProfileEvidence>(
            UnconfinedProfiles,
            static f => f.Setting.Value is { } profile && EcmaString.ToLowerCase(profile) == "unconfined",
            new AgentCheck(
                DiagnosticCatalog.SandboxContainerUnconfinedProfile, "Remove the unconfined container profile or update policy after review."),
            static f => $"sets container {f.Profile} profile to unconfined."),
    ];

    private static SwitchRule<SandboxEvidence> Rule<T>(RulePath path, Func<T, bool> violates, AgentCheck check, Func<T, string> what)
        where T : SandboxEvidence => new(
        path,
        demanding: true,
        fact => fact is T observed && violates(observed),
        check,
        fact => $"{SandboxRules.Label(fact)} {what((T)fact)}");

    /// <summary>Who can write to such a socket controls the container runtime, and with it the host.</summary>
    private static bool IsRuntimeSocket(string path)
    {
        var normalized = EcmaString.ToLowerCase(path).Replace('\\', '/');
        return RuntimeSocketNames.Contains(normalized[(normalized.LastIndexOf('/') + 1)..]);
    }
}
