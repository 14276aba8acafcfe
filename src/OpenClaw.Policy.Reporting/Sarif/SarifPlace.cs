using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>A place that a SARIF file can name: a file below the root, and a region in it.</summary>
/// <param name="RelativePath">With forward slashes.</param>
/// <param name="Region">Null for the first line.</param>
/// <param name="StandsInFor">The place that is really meant when it lies outside the root; null when this is the place itself.</param>
internal sealed record SarifPlace(string RelativePath, DiagnosticLocation? Region, DiagnosticLocation? StandsInFor = null);
