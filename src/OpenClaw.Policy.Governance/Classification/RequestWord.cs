namespace OpenClaw.Policy.Governance.Classification;

/// <summary>One word of a request, as rules compare it.</summary>
/// <param name="Text">In lower case, without marks over letters.</param>
/// <param name="Start">Where it starts in the request, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="StartsClause">Whether a sentence starts with it.</param>
/// <param name="StartsPart">Whether a sentence, or what stands behind a comma, starts with it.</param>
public readonly record struct RequestWord(string Text, int Start, int End, bool StartsClause, bool StartsPart);
