namespace OpenClaw.Policy.Releases;

/// <summary>
/// The one table of supported releases: those whose recorded runs are repeated without a difference. Adding a release is adding a row and, where it differs, a contract or a profile.</summary>
public static class ReleaseCatalog
{
    /// <summary>All rows, oldest first.</summary>
    public static IReadOnlyList<OpenClawRelease> All { get; } =
    [
        new("2026.5.20", PolicyContracts.P01, LoaderProfiles.From20260520, ValidationProfiles.From20260520),
        new("2026.5.22", PolicyContracts.P02, LoaderProfiles.From20260522, ValidationProfiles.From20260520),
        new("2026.5.27", PolicyContracts.P03, LoaderProfiles.From20260527, ValidationProfiles.From20260526),
        new("2026.6.1", PolicyContracts.P04, LoaderProfiles.From20260601, ValidationProfiles.From20260601),
        new("2026.6.8", PolicyContracts.P05, LoaderProfiles.From20260606, ValidationProfiles.From20260601),
        new("2026.6.11", PolicyContracts.P06, LoaderProfiles.From20260609, ValidationProfiles.From20260601),
        new("2026.7.35", PolicyContracts.P07, LoaderProfiles.From20260733, ValidationProfiles.From20260701),
    ];

    public static OpenClawRelease Newest => All[^1];

    /// <summary>The row of a version, or null for a version that is not supported. A newer release is never guessed.</summary>
    public static OpenClawRelease? Find(string version) =>
        All.FirstOrDefault(r => string.Equals(r.Version, version, StringComparison.Ordinal));
}
