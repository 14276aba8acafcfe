namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>
/// GitHub's limits for an uploaded SARIF file: what is over one of them makes it reject the whole file ("SARIF support for code
/// scanning" and "SARIF results exceed one or more limits" in its documentation).
/// </summary>
internal static class SarifLimits
{
    public const int ResultsPerRun = 25_000;

    /// <summary>
    /// Of the 10 MB that a file may have after gzip, those that results may fill. The last piece that is not counted yet, the notifications and
    /// another gzip with another result need the rest.
    /// </summary>
    public const int CompressedResultBytes = 8_000_000;

    /// <summary>Results and notifications together.</summary>
    public const int CompressedBytes = 9_000_000;

    /// <summary>Of the 1,000 locations a result may have, one is the primary one.</summary>
    public const int RelatedLocationsPerResult = 999;

    public const int TagsPerRule = 20;

    /// <summary>Short and full descriptions.</summary>
    public const int DescriptionLength = 1024;
}
