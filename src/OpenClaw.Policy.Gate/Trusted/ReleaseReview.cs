using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>The release that a change is judged by: the base's, unless the change raises it or an option states one.</summary>
internal static class ReleaseReview
{
    /// <summary>The newer one of the base's and the change's release: a newer release has the checks of an older one, and more.</summary>
    public static OpenClawRelease Decide(GateScene scene, TrustedBase trusted) => LoweredFrom(scene, trusted) ?? scene.Release;

    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted)
    {
        if (LoweredFrom(scene, trusted) is { } before)
        {
            yield return GateDiagnostics.Own(
                DiagnosticCatalog.ReleaseLowered,
                trusted.Judge.StatedRelease is null
                    ? $"The change states the OpenClaw release {scene.Release.Version}, which knows fewer rules than the newest; the base states none, so it was judged as {before.Version} too."
                    : $"The change lowers the OpenClaw release from {before.Version} to {scene.Release.Version}, which knows fewer rules; it was judged as {before.Version} too.",
                "Undo it, or state the release with --openclaw-version from a place that the change cannot edit.",
                GateDiagnostics.Locate(ReleaseOfConfig.LastTouched(scene.Config.Resolved)?.Origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
        }
    }

    /// <summary>A base that states none is judged as the newest.</summary>
    private static OpenClawRelease? LoweredFrom(GateScene scene, TrustedBase trusted) =>
        !scene.IsReleaseGiven
        && (trusted.Judge.StatedRelease ?? (trusted.Judge.Config is null ? null : ReleaseCatalog.Newest)) is { } before
        && ReleaseVersion.Parse(before.Version)!.CompareTo(ReleaseVersion.Parse(scene.Release.Version)!) > 0
            ? before
            : null;
}
