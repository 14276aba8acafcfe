namespace OpenClaw.Policy.Gate;

/// <summary>A second place of a diagnostic, with a few words on what it is.</summary>
public sealed record RelatedLocation(DiagnosticLocation Location, string Message)
{
    /// <summary>The commit whose file is meant, whose lines may be others; null for the files that are checked.</summary>
    public string? CommitId { get; init; }
}
