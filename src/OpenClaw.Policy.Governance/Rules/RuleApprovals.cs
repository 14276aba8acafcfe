namespace OpenClaw.Policy.Governance.Rules;

/// <summary>What it takes to approve a request that a rule makes amber.</summary>
public sealed record RuleApprovals
{
    /// <summary>How many people. At least one.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Roles of the roster, one of which each of them has; empty when any role will do.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether an approval that automation wrote counts.</summary>
    public bool AllowAutomation { get; init; }
}
