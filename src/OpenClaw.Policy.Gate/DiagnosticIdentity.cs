namespace OpenClaw.Policy.Gate;

/// <summary>What tells diagnostics apart. Two are the same when one edit would end both: same code, same words, same place.</summary>
/// <param name="Code">The code.</param>
/// <param name="Message">The words.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Target">OpenClaw's address, or what a family calls its subject.</param>
/// <param name="Place">The place to edit.</param>
/// <param name="Occurrence">Which one of several equal ones in a report.</param>
internal readonly record struct DiagnosticIdentity(
    string Code, string Message, string? Remedy, string? Target, (string, int, int, int, int)? Place, int Occurrence)
{
    public static DiagnosticIdentity Of(GateDiagnostic diagnostic) => new(
        diagnostic.Descriptor.Code, diagnostic.Message, diagnostic.Remedy, diagnostic.Finding?.Target ?? diagnostic.Subject, RegionOf(diagnostic.Location), 0);

    public static (string, int, int, int, int)? RegionOf(DiagnosticLocation? location) => location is null
        ? null
        : (location.Path, location.StartLine, location.StartColumn, location.EndLine, location.EndColumn);
}
