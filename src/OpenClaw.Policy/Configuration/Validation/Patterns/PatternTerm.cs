namespace OpenClaw.Policy.Configuration.Validation.Patterns;

/// <summary>A part of a parsed pattern.</summary>
internal abstract record PatternTerm;

/// <summary>One code point out of a set.</summary>
internal sealed record SetTerm(CodePointSet Set) : PatternTerm;

internal sealed record SequenceTerm(IReadOnlyList<PatternTerm> Parts) : PatternTerm;

internal sealed record ChoiceTerm(IReadOnlyList<PatternTerm> Branches) : PatternTerm;

/// <param name="Part">What is repeated.</param>
/// <param name="Minimum">At least so often.</param>
/// <param name="Maximum">At most so often; null for no end.</param>
internal sealed record RepeatTerm(PatternTerm Part, int Minimum, int? Maximum) : PatternTerm;

/// <summary>The start of the text, or its end.</summary>
internal sealed record EdgeTerm(bool IsStart) : PatternTerm;

/// <summary>What follows matches the part, or does not.</summary>
internal sealed record LookaheadTerm(PatternTerm Part, bool Negative) : PatternTerm;
