using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Tool.Commands.Starting;

/// <summary>What became of the setting that lets the gateway run the policy plugin.</summary>
/// <param name="Edited">The files that were changed, absolute.</param>
/// <param name="ToDo">What is left to do by hand; null when nothing is.</param>
/// <param name="Failure">Why a file could not be written; null when none failed.</param>
internal sealed record PluginEdit(IReadOnlyList<string> Edited, string? ToDo, GateDiagnostic? Failure);
