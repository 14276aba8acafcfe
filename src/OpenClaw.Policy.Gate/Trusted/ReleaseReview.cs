using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// The release that a change is judged by with the base's policy: the newer one of the base's and the change's. What the base's release
/// finds and a raised one does not is looked at by <see cref="RaisedReleaseReview"/>.
/// </summary>
internal static class ReleaseReview
{
    public static OpenClawRelease Decide(GateScene scene, TrustedBase trusted) =>
        ReleaseChange.Of(scene, trusted) is { IsLowered: true } lowered ? lowered.Before : scene.Release;

    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted)
    {
        if (ReleaseChange.Of(scene, trusted) is { IsLowered: true } lowered)
        {
            yield return GateDiagnostics.Own(
                DiagnosticCatalog.ReleaseLowered,
                trusted.Judge.StatedRelease is null
                    ? $"The change states the OpenClaw release {lowered.After}, which knows fewer rules than the newest; the base states none that is supported, so it was judged as {lowered.Before} too."
                    : $"The change lowers the OpenClaw release from {lowered.Before} to {lowered.After}, which knows fewer rules; it was judged as {lowered.Before} too.",
                "Undo it, or state the release with --openclaw-version from a place that the change cannot edit.",
                StatedAt(scene));
        }
    }

    /// <summary>Where the change states its release.</summary>
    public static DiagnosticLocation StatedAt(GateScene scene) =>
        GateDiagnostics.Locate(RecordedRelease.FindPlace(scene.Files, scene.Config.Resolved, scene.Place.ConfigPath) ?? ReleaseOfConfig.LastTouched(scene.Config.Resolved)?.Origin)
        ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath);
}
