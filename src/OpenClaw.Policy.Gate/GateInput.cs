namespace OpenClaw.Policy.Gate;

/// <summary>One file that was read or looked for.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Sha256">Lower-case hex of the bytes that were read; null when there was no file to read.</param>
public sealed record GateInput(string Path, string? Sha256);
