using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>One finding as the verbs of governed runs print it.</summary>
/// <param name="Descriptor">Its code.</param>
/// <param name="Severity">How bad it is here.</param>
/// <param name="Path">The absolute path of the file to edit.</param>
/// <param name="Place">Where in it; its beginning for a whole file.</param>
/// <param name="Message">What is wrong; not escaped yet.</param>
/// <param name="Remedy">What to do about it; may be empty.</param>
internal sealed record ListedFinding(DiagnosticDescriptor Descriptor, Severity Severity, string Path, LinePosition Place, string Message, string Remedy)
{
    private static readonly LinePosition Beginning = new(1, 1);

    /// <summary>What it is about; empty when its place says that.</summary>
    public string Subject { get; private init; } = "";

    public static ListedFinding Of(FamilyFinding finding) =>
        new(finding.Descriptor, finding.Severity, finding.Place.Path, finding.Place.Span?.StartPosition ?? Beginning, finding.Message, finding.Remedy) { Subject = finding.Subject };

    /// <param name="diagnostic">Of the gate.</param>
    /// <param name="root">What is named when the gate points at no file.</param>
    public static ListedFinding Of(GateDiagnostic diagnostic, string root) => new(
        diagnostic.Descriptor,
        diagnostic.Severity,
        diagnostic.Location?.Path ?? root,
        diagnostic.Location is { StartLine: > 0 } place ? new LinePosition(place.StartLine, place.StartColumn) : Beginning,
        diagnostic.Statement,
        diagnostic.Remedy ?? "") { Subject = diagnostic.Subject ?? "" };
}
