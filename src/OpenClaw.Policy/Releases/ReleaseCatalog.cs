namespace OpenClaw.Policy.Releases;

/// <summary>
/// The one table of releases. Adding a release is adding a row and, where it differs, a contract or a profile.
/// </summary>
public static class ReleaseCatalog
{
    /// <summary>The supported releases, oldest first: those whose recorded runs are all repeated without a difference.</summary>
    public static IReadOnlyList<OpenClawRelease> All { get; } =
    [
        new("2026.5.20", () => (PolicyContracts.P01, LoaderProfiles.From20260520, ValidationProfiles.From20260520)),
        new("2026.5.22", () => (PolicyContracts.P02, LoaderProfiles.From20260522, ValidationProfiles.From20260520)),
        new("2026.5.26", () => (PolicyContracts.P03, LoaderProfiles.From20260526, ValidationProfiles.From20260526)),
        new("2026.5.27", () => (PolicyContracts.P03, LoaderProfiles.From20260527, ValidationProfiles.From20260526)),
        new("2026.5.28", () => (PolicyContracts.P04, LoaderProfiles.From20260528, ValidationProfiles.From20260528)),
        new("2026.6.1", () => (PolicyContracts.P04, LoaderProfiles.From20260601, ValidationProfiles.From20260601)),
        new("2026.6.5", () => (PolicyContracts.P05, LoaderProfiles.From20260605, ValidationProfiles.From20260601)),
        new("2026.6.6", () => (PolicyContracts.P05, LoaderProfiles.From20260606, ValidationProfiles.From20260601)),
        new("2026.6.8", () => (PolicyContracts.P05, LoaderProfiles.From20260606, ValidationProfiles.From20260601)),
        new("2026.6.9", () => (PolicyContracts.P06, LoaderProfiles.From20260609, ValidationProfiles.From20260601)),
        new("2026.6.10", () => (PolicyContracts.P06, LoaderProfiles.From20260609, ValidationProfiles.From20260601)),
        new("2026.6.11", () => (PolicyContracts.P06, LoaderProfiles.From20260609, ValidationProfiles.From20260601)),
        new("2026.6.33", () => (PolicyContracts.P06, LoaderProfiles.From20260609, ValidationProfiles.From20260601)),
        new("2026.6.34", () => (PolicyContracts.P06, LoaderProfiles.From20260634, ValidationProfiles.From20260601)),
        new("2026.6.35", () => (PolicyContracts.P06, LoaderProfiles.From20260635, ValidationProfiles.From20260601)),
        new("2026.7.1", () => (PolicyContracts.P07, LoaderProfiles.From20260701, ValidationProfiles.From20260701)),
        new("2026.7.1-1", () => (PolicyContracts.P07, LoaderProfiles.From20260701, ValidationProfiles.From20260701)),
        new("2026.7.1-2", () => (PolicyContracts.P07, LoaderProfiles.From20260701, ValidationProfiles.From20260701)),
        new("2026.7.33", () => (PolicyContracts.P07, LoaderProfiles.From20260733, ValidationProfiles.From20260701)),
        new("2026.7.34", () => (PolicyContracts.P07, LoaderProfiles.From20260733, ValidationProfiles.From20260701)),
        new("2026.7.35", () => (PolicyContracts.P07, LoaderProfiles.From20260733, ValidationProfiles.From20260701)),
        new("2026.8.1", () => (PolicyContracts.P08, LoaderProfiles.From20260801, ValidationProfiles.From20260801)),
        new("2026.8.2", () => (PolicyContracts.P08, LoaderProfiles.From20260801, ValidationProfiles.From20260801)),
        new("2026.9.1", () => (PolicyContracts.P08, LoaderProfiles.From20260901, ValidationProfiles.From20260801)),
        new("2026.9.2", () => (PolicyContracts.P08, LoaderProfiles.From20260901, ValidationProfiles.From20260801)),
        new("2026.9.3", () => (PolicyContracts.P09, LoaderProfiles.From20260901, ValidationProfiles.From20260801)),
        new("2026.9.4", () => (PolicyContracts.P09, LoaderProfiles.From20260904, ValidationProfiles.From20260801)),
        new("2026.9.5", () => (PolicyContracts.P10, LoaderProfiles.From20260905, ValidationProfiles.From20260905)),
        new("2026.9.6", () => (PolicyContracts.P11, LoaderProfiles.From20260906, ValidationProfiles.From20260905)),
    ];

    public static OpenClawRelease Newest => All[^1];

    /// <summary>The row of a version, or null for a version that is not supported. A newer release is never guessed.</summary>
    public static OpenClawRelease? Find(string version) =>
        All.FirstOrDefault(r => string.Equals(r.Version, version, StringComparison.Ordinal));
}
