using OpenClaw.Policy.Governance.Classification;

namespace OpenClaw.Policy.Governance.Rules;

/// <summary>A set of rules as it is applied: an authored file and what it extends.</summary>
public sealed record GovernanceRules
{
    /// <summary>Of the authored file first, then those that it extends. Ids are unique.</summary>
    public required IReadOnlyList<GovernanceRule> Rules { get; init; }

    /// <summary>The class of a request that no rule matches.</summary>
    public required RiskClass Default { get; init; }

    /// <summary>Requests of the file with the class that they have to get.</summary>
    public required IReadOnlyList<RuleExample> Examples { get; init; }

    /// <summary>Tools that <c>governance invoke</c> may call.</summary>
    public required IReadOnlyList<string> InvokeTools { get; init; }

    /// <summary>Whether the file is built on the shipped rules.</summary>
    public bool ExtendsDefault { get; init; }

    /// <summary><c>sha256:</c> and hex over the canonical JSON of the file and of what it extends: the same rules have the same hash, comments aside.</summary>
    public required string Hash { get; init; }

    /// <summary>The words of all rules, for the search.</summary>
    internal Vocabulary Vocabulary { get; init; } = Vocabulary.Of([], [], null);
}
