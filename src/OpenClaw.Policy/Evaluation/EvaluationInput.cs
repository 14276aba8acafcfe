using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Evaluation;

/// <summary>
/// All that an evaluation depends on. Policy and accepted hashes are inputs of their own, apart from the workspace: a gate may take
/// them from a place that the judged change cannot edit.
/// </summary>
public sealed record EvaluationInput
{
    public required OpenClawRelease Release { get; init; }

    /// <summary>The config after defaults; it must be valid.</summary>
    public required ObjectNode Config { get; init; }

    /// <summary>False when <c>plugins.entries.policy.config.enabled</c> is false: evidence is collected, nothing is judged.</summary>
    public bool ChecksEnabled { get; init; } = true;

    /// <summary>Reads the policy, when it is wanted.</summary>
    public required Func<PolicyDocument> Policy { get; init; }

    public required AcceptedHashes Accepted { get; init; }

    /// <summary>Reads a file of the workspace by its name, when it is wanted; null when it does not exist.</summary>
    public required Func<string, SourceText?> WorkspaceFile { get; init; }

    /// <summary>Reads the approvals document, when it is wanted.</summary>
    public required Func<ExecApprovalsDocument> ExecApprovals { get; init; }
}
