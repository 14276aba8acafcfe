namespace OpenClaw.Policy.Governance.Audit;

/// <summary>A run of the gateway that a trace claims.</summary>
/// <param name="Path">The trace.</param>
/// <param name="Line">The line.</param>
/// <param name="TraceId">Of the request.</param>
/// <param name="Stage">The end of its trace.</param>
/// <param name="Outcome">What the trace says came of it.</param>
/// <param name="Tools">The tools that the request allows; null when it says nothing.</param>
internal sealed record ClaimedRun(string Path, long Line, string TraceId, string Stage, string? Outcome, IReadOnlyList<string>? Tools);
