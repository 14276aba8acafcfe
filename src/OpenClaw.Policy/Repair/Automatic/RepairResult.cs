namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>What the automatic repairs came to.</summary>
public sealed record RepairResult
{
    /// <summary>Whether the config permits repairs: <c>plugins.entries.policy.config.workspaceRepairs</c> is true.</summary>
    public required bool IsPermitted { get; init; }

    /// <summary>The changes that were made in the editor, in order; none without the permission.</summary>
    public required IReadOnlyList<RepairStep> Made { get; init; }

    /// <summary>What could have been repaired and was not.</summary>
    public required IReadOnlyList<SkippedRepair> Skipped { get; init; }

    /// <summary>Changes that a person has to decide on; never made.</summary>
    public required IReadOnlyList<RepairStep> ForReview { get; init; }

    /// <summary>The same in other words.</summary>
    /// <param name="show">How a sentence may be shown.</param>
    public RepairResult With(Func<string, string> show)
    {
        ArgumentNullException.ThrowIfNull(show);
        return this with { Made = Shown(Made), Skipped = [.. Skipped.Select(s => s with { Reason = show(s.Reason) })], ForReview = Shown(ForReview) };

        IReadOnlyList<RepairStep> Shown(IReadOnlyList<RepairStep> steps) => [.. steps.Select(s => s with { Description = show(s.Description) })];
    }
}
