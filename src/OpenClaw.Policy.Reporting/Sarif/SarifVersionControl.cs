namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>Where the checked files come from: SARIF's <c>versionControlDetails</c>.</summary>
/// <param name="RepositoryUri">Absolute. User name and password in it, which a CI clone may have, are never written.</param>
/// <param name="RevisionId">The commit; null when it is not known.</param>
/// <param name="Branch">The branch; null when there is none.</param>
public sealed record SarifVersionControl(Uri RepositoryUri, string? RevisionId = null, string? Branch = null);
