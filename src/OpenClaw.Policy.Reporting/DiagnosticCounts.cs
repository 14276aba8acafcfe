using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting;

/// <summary>How many diagnostics of a kind there are. Each diagnostic is counted once.</summary>
internal readonly record struct DiagnosticCounts(int CouldNotLook, int Errors, int Warnings, int Infos, int Notes)
{
    public static DiagnosticCounts Of(GateResult result) => Of(result.Diagnostics);

    public static DiagnosticCounts Of(IEnumerable<GateDiagnostic> diagnostics)
    {
        var (couldNotLook, errors, warnings, infos, notes) = (0, 0, 0, 0, 0);
        foreach (var diagnostic in diagnostics)
        {
            _ = diagnostic switch
            {
                { IsCouldNotLook: true } => couldNotLook++,
                { Descriptor.IsNote: true } => notes++,
                { Severity: Severity.Error } => errors++,
                { Severity: Severity.Warning } => warnings++,
                _ => infos++,
            };
        }

        return new DiagnosticCounts(couldNotLook, errors, warnings, infos, notes);
    }

    /// <summary>The counts in words, without those that are zero, such as <c>2 errors, 1 note</c>; <c>no findings</c> when all are.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add(parts, CouldNotLook, "reason why the gate could not look", "reasons why the gate could not look");
        Add(parts, Errors, "error", "errors");
        Add(parts, Warnings, "warning", "warnings");
        Add(parts, Infos, "info", "infos");
        Add(parts, Notes, "note", "notes");
        return parts.Count == 0 ? "no findings" : string.Join(", ", parts);
    }

    private static void Add(List<string> parts, int count, string one, string many)
    {
        if (count > 0)
        {
            parts.Add($"{count} {(count == 1 ? one : many)}");
        }
    }
}
