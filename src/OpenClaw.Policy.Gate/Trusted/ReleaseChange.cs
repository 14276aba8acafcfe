using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// What a change makes of the release that the base is judged as. A newer release makes other checks, not only more of them: each of
/// the two can find what the other does not.
/// </summary>
/// <param name="Before">The base's release.</param>
/// <param name="After">The change's release, another one.</param>
internal sealed record ReleaseChange(OpenClawRelease Before, OpenClawRelease After)
{
    /// <summary>Whether the change goes back to an older release. Of two packagings of one release none is the older.</summary>
    public bool IsLowered => ReleaseVersion.Parse(Before.Version)!.CompareTo(ReleaseVersion.Parse(After.Version)!) > 0;

    /// <summary>
    /// Null when both are judged as one release. So it is when an option states the release: options come from outside the change, and
    /// this one decides for the base too. A base that states none is judged as the newest.
    /// </summary>
    public static ReleaseChange? Of(GateScene scene, TrustedBase trusted) =>
        !scene.IsReleaseGiven
        && (trusted.Judge.StatedRelease ?? (trusted.Judge.Config is null ? null : ReleaseCatalog.Newest)) is { } before
        && before != scene.Release
            ? new ReleaseChange(before, scene.Release)
            : null;
}
