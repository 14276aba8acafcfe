using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Proposal;

/// <summary>How one rule of a first policy is proposed.</summary>
/// <param name="Path">The rule, as <c>docs/reference/policy-rules.md</c> names it.</param>
/// <param name="Why">What the rule is for, in words for the comment above it.</param>
internal abstract record ProposalRow(string Path, string Why);

/// <summary>A rule with one sensible value, whatever was observed.</summary>
/// <param name="Path">See <see cref="ProposalRow"/>.</param>
/// <param name="Why">See <see cref="ProposalRow"/>.</param>
/// <param name="Json">The value.</param>
internal sealed record FixedRow(string Path, string Why, string Json) : ProposalRow(Path, Why);

/// <summary>A list of supported words: those in use, less the risky ones; the safest word when nothing else is left.</summary>
/// <param name="Path">See <see cref="ProposalRow"/>.</param>
/// <param name="Why">See <see cref="ProposalRow"/>.</param>
/// <param name="Safest">Always proposed.</param>
/// <param name="Risky">Never proposed, even in use: a person has to add them.</param>
internal sealed record WordsRow(string Path, string Why, string Safest, params IReadOnlyList<string> Risky) : ProposalRow(Path, Why);

/// <summary>A list of names that the config makes up: those in use.</summary>
/// <param name="Path">See <see cref="ProposalRow"/>.</param>
/// <param name="Why">See <see cref="ProposalRow"/>.</param>
/// <param name="Observed">The names in use, each with the origin of the text that it was made of.</param>
internal sealed record NamesRow(string Path, string Why, Func<PolicyEvidence, IEnumerable<StringNode>> Observed) : ProposalRow(Path, Why)
{
    /// <summary>Stands in an otherwise empty list, which would allow everything.</summary>
    public const string Nothing = "nothing-approved-yet";
}
