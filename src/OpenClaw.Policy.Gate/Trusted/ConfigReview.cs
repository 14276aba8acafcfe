using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>Whether a change moves the config away from where the base has it, be it behind a link.</summary>
internal static class ConfigReview
{
    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted)
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
