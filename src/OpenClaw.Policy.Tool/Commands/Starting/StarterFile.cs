namespace OpenClaw.Policy.Tool.Commands.Starting;

/// <summary>A file that runs the gate.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Text">Its content.</param>
/// <param name="Purpose">A few words for the person who gets it.</param>
internal sealed record StarterFile(string Path, string Text, string Purpose);
