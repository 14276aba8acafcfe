namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>
/// GitHub's limits for an uploaded SARIF file: what is over one of them makes it reject the whole file ("SARIF support for code
/// scanning" and "SARIF results exceed one or more limits" in its documentation).
/// </summary>
internal static class SarifLimits
{
    public const int ResultsPerRun = 25_000;

    /// <summary>Of the 1,000 locations a result may have, one is the primary one.</summary>
    public const int RelatedLocationsPerResult = 999;

    public const int TagsPerRule = 20;

    /// <summary>Short and full descriptions.</summary>
    public const int DescriptionLength = 1024;
}
