using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>What became of a task.</summary>
public sealed record Feedback
{
    public required TaskContext Task { get; init; }

    /// <summary>A person was asked before it ran.</summary>
    public bool WasConfirmed { get; init; }

    /// <summary>It did not run, or its result was not taken. Without an <see cref="ExecutionResult"/> this counts as a cancellation.</summary>
    public bool UserCancelled { get; init; }

    /// <summary>The decision that it answers; null when none was asked for.</summary>
    public string? DecisionId { get; init; }

    /// <summary>One of <see cref="Vocabulary.Outcomes"/>. Upstream mode takes any text.</summary>
    public string? ExecutionResult { get; init; }

    /// <summary>One of <see cref="Vocabulary.Overrides"/>. Upstream mode takes any text.</summary>
    public string? UserOverride { get; init; }

    /// <summary>The outcome that is stored.</summary>
    public string Outcome => ExecutionResult is { Length: > 0 } result ? result : UserCancelled ? Vocabulary.Cancel : Vocabulary.Success;
}
