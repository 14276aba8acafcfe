namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Where the reports of a gate run go. <c>-</c> is standard output.</summary>
/// <param name="Sarif">Null for none.</param>
/// <param name="Summary">Null for none.</param>
/// <param name="Format">How the verdict is printed.</param>
internal sealed record GateOutputs(string? Sarif, string? Summary, GateFormat Format);
