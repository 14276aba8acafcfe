using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Gate;

/// <summary>One path that was read or looked for.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Kind">What the evaluation saw there; <see cref="EntryKind.Other"/> also for what it was not allowed to see.</param>
/// <param name="Sha256">Lower-case hex of the bytes that were read; null when there was no file to read.</param>
public sealed record GateInput(string Path, EntryKind Kind, string? Sha256);
