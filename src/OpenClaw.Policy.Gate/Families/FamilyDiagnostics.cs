using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate.Families;

/// <summary>What families find, as the gate reports it.</summary>
internal static class FamilyDiagnostics
{
    public static GateDiagnostic Of(FamilyFinding finding) => new()
    {
        Descriptor = finding.Descriptor,
        Severity = finding.Severity,
        Message = finding.Message,
        Remedy = finding.Remedy,
        Subject = finding.Subject,
        Location = Locate(finding.Place),
        Related = [.. finding.Related.Select(static r => new RelatedLocation(Locate(r.Place), r.Message))],
    };

    /// <summary>Of a piece over several lines the first: a code-scanning service shows a place only when the change has all of it.</summary>
    private static DiagnosticLocation Locate(FindingPlace place) =>
        place.Span is { } span ? DiagnosticLocation.Of(span.FirstLine()) : DiagnosticLocation.WholeFile(place.Path);
}
