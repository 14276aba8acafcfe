using OpenClaw.Policy.Build.Logging;

namespace OpenClaw.Policy.Build.Evaluation;

/// <summary>What one evaluation, or the state that made it unnecessary, says to the build.</summary>
/// <param name="Passed">False when anything keeps the build from going on; then an entry is an error.</param>
/// <param name="Evaluated">False when the stored pass still holds.</param>
/// <param name="Entries">What to log.</param>
/// <param name="Sarif">The SARIF file, absolute; null when there is none.</param>
/// <param name="Judged">By what the workspace was judged, such as <c>by itself</c>; null when it was not.</param>
internal sealed record EvaluationOutcome(bool Passed, bool Evaluated, IReadOnlyList<LogEntry> Entries, string? Sarif, string? Judged = null);
