namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>A value that no output may show.</summary>
/// <param name="Variable">The variable that gives it; null for a text that stands in the config as it is.</param>
/// <param name="Value">The value.</param>
internal sealed record Marker(string? Variable, string Value);
