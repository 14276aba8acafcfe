using OpenClaw.Policy.Governance.Rules;

namespace OpenClaw.Policy.Governance.Requests;

/// <summary>What became of a file of requests.</summary>
/// <param name="Requests">Those that could be read, in the order of the file.</param>
/// <param name="Problems">What could not.</param>
public sealed record RequestsReading(IReadOnlyList<GovernedRequest> Requests, IReadOnlyList<RulesProblem> Problems);
