namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Where the reports of a gate run go. <c>-</c> is standard output.</summary>
/// <param name="Sarif">Null for none.</param>
/// <param name="Summary">Null for none.</param>
/// <param name="Json">Whether the verdict is printed as JSON instead of text.</param>
internal sealed record GateOutputs(string? Sarif, string? Summary, bool Json);
