using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Rules;

/// <summary>One authored rule.</summary>
public sealed record GovernanceRule
{
    /// <summary>Unique in a file; stable, since traces and findings name it.</summary>
    public required string Id { get; init; }

    public required RiskClass Risk { get; init; }

    /// <summary>What kind of impact it is about, for reports.</summary>
    public required string Category { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>What it finds: words, phrases and patterns, in the order of the file.</summary>
    public required IReadOnlyList<RuleTerm> Terms { get; init; }

    /// <summary>A match that one of these touches does not count.</summary>
    public IReadOnlyList<RuleTerm> Unless { get; init; } = [];

    /// <summary>Tools that a request may use when this rule is the highest that matches; null when the rule says nothing about tools.</summary>
    public IReadOnlyList<string>? AllowedTools { get; init; }

    public RuleApprovals Approvals { get; init; } = new();

    /// <summary>Where it is written; null for a rule that the product ships.</summary>
    public SourceSpan? Span { get; init; }
}
