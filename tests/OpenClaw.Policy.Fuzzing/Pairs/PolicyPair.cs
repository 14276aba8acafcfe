using System.Text.Json.Nodes;

namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>Two policies, of which the second may be as strict as the first.</summary>
/// <param name="Baseline">What is demanded.</param>
/// <param name="Policy">What is judged.</param>
internal sealed record PolicyPair(JsonNode Baseline, JsonNode Policy);
