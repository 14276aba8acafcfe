using OpenClaw.Policy.Build.Logging;

namespace OpenClaw.Policy.Build.Evaluation;

/// <summary>What one evaluation, or the state that made it unnecessary, says to the build.</summary>
/// <param name="Passed">False when anything keeps the build from going on; then an entry is an error.</param>
/// <param name="Evaluated">False when the stored pass still holds.</param>
/// <param name="Entries">What to log.</param>
/// <param name="Sarif">The SARIF file, absolute; null when there is none.</param>
internal sealed record EvaluationOutcome(bool Passed, bool Evaluated, IReadOnlyList<LogEntry> Entries, string? Sarif);
