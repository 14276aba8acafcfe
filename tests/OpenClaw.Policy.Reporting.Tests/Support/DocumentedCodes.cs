using OpenClaw.Policy.Alignment.Checks;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Governance.Checks;

namespace OpenClaw.Policy.Reporting.Tests.Support;

/// <summary>Every code that has a page: those of the catalogue and those that a family of checks owns.</summary>
internal static class DocumentedCodes
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. DiagnosticCatalog.All.Concat(AlignmentDiagnostics.All).Concat(GovernanceDiagnostics.All).OrderBy(static d => d.Code, StringComparer.Ordinal)];
}
