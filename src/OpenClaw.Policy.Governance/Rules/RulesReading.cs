namespace OpenClaw.Policy.Governance.Rules;

/// <summary>What became of a rules file: rules, or what is wrong with it.</summary>
/// <param name="Rules">Null when there is a problem: half of a file's rules would let through what the other half forbids.</param>
/// <param name="Problems">In the order of the file.</param>
public sealed record RulesReading(GovernanceRules? Rules, IReadOnlyList<RulesProblem> Problems);
