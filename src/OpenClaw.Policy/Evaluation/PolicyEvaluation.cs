using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;

namespace OpenClaw.Policy.Evaluation;

/// <summary>What an evaluation found.</summary>
public sealed record PolicyEvaluation
{
    /// <summary>The policy as it was found; null when checks are switched off.</summary>
    public PolicyDocument? Policy { get; init; }

    public required PolicyEvidence Evidence { get; init; }

    /// <summary>The findings to report: a hash mismatch stands in for the findings that it covers.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The findings that are hashed.</summary>
    public required IReadOnlyList<Finding> AttestedFindings { get; init; }

    public required PolicyAttestation Attestation { get; init; }

    /// <summary>False for a policy that demands nothing, and when there is no policy to judge by.</summary>
    public bool HasRules { get; init; }
}
