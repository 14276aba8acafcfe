namespace OpenClaw.Policy.Gate;

/// <summary>A second place of a diagnostic, with a few words on what it is.</summary>
public sealed record RelatedLocation(DiagnosticLocation Location, string Message);
