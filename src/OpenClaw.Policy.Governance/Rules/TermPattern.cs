namespace OpenClaw.Policy.Governance.Rules;

/// <summary>Units that stand near one another in a request.</summary>
/// <param name="Units">One at least, <see cref="PatternLimits.Units"/> at most.</param>
/// <param name="Links">How each unit but the first stands to the one before.</param>
/// <param name="StartsClause">Whether the first unit has to begin a sentence.</param>
public sealed record TermPattern(IReadOnlyList<TermUnit> Units, IReadOnlyList<UnitLink> Links, bool StartsClause);
