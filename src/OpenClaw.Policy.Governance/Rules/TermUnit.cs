namespace OpenClaw.Policy.Governance.Rules;

/// <summary>A piece of a pattern: one of some sequences of words. Two units of one content are one object within a set of rules.</summary>
/// <param name="Id">Unique within a set of rules, from 0.</param>
/// <param name="Sequences">Each at least one word long.</param>
public sealed record TermUnit(int Id, IReadOnlyList<WordTest[]> Sequences);
