using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Governance.Traces;

/// <summary>One thing that happened to a request.</summary>
/// <param name="TraceId">Of the request's run, a UUID.</param>
/// <param name="Time">When.</param>
/// <param name="Stage">One of <see cref="TraceStages"/>.</param>
/// <param name="Payload">What there is to say.</param>
public sealed record TraceEvent(string TraceId, DateTimeOffset Time, string Stage, ObjectNode Payload);
