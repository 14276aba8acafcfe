namespace OpenClaw.Policy.Verdicts;

/// <summary>A second place of a finding.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">A few words on what is there.</param>
public sealed record RelatedPlace(FindingPlace Place, string Message);
