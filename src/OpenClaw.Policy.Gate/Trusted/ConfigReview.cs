using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>Whether a change moves the config away from where the base has it, be it behind a link, or ends the gateway's own check.</summary>
internal static class ConfigReview
{
    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted) => [.. Moved(scene, trusted), .. CheckEnded(scene, trusted)];

    /// <summary>What switches the check off in so many words stops the gate; this is what takes away that it is on.</summary>
    private static IEnumerable<GateDiagnostic> CheckEnded(GateScene scene, TrustedBase trusted)
    {
        if (trusted.Fork.Config is { } before && PluginGate.Of(before.Resolved, trusted.Fork.Release).State == PluginGateState.Open
            && PluginGate.Of(scene.Config.Resolved, scene.Release) is { State: not PluginGateState.Open } after)
        {
            yield return GateDiagnostics.Own(
                DiagnosticCatalog.GatewayCheckEnded,
                $"In the base {trusted.Fork.Name} the gateway checks the policy itself; the change takes the policy plugin out of plugins.{(after.State == PluginGateState.NotAllowed ? "allow" : "entries")}, so it no longer does.",
                "Leave plugins.entries.policy.enabled at true, and \"policy\" in plugins.allow where that list is used; or have the change reviewed.",
                GateDiagnostics.Locate(after.Origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
        }
    }

    private static IEnumerable<GateDiagnostic> Moved(GateScene scene, TrustedBase trusted)
    {
        var (before, after) = (trusted.Judge.ConfigPath, scene.Place.ConfigPath);
        if (before != after)
        {
            yield return GateDiagnostics.Own(
                DiagnosticCatalog.ConfigMoved,
                $"The base {trusted.Judge.Name} has no {scene.Place.Show(after)}; git takes {scene.Place.Show(before)} for its old name, and by that it was judged.",
                "Have the move reviewed: a change can make another config of the base look like the old one.",
                DiagnosticLocation.WholeFile(after));
        }
        else if (Links.StandOn(after, scene.Place.Root) && trusted.Fork.Files.Read(after, FileLimits.Document) is { Status: FileReadStatus.Found } old && old.RealPath == after)
        {
            yield return GateDiagnostics.Own(
                DiagnosticCatalog.ConfigMoved,
                $"The change makes {scene.Place.Show(after)} a link; what it leads to is not what reviewers of the config watch.",
                "Put the config itself there.",
                DiagnosticLocation.WholeFile(after));
        }
    }
}
