using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Rules;

/// <summary>One word, phrase, pattern or substring of a rule.</summary>
public sealed record RuleTerm
{
    /// <summary>As it is written in the file.</summary>
    public required string Text { get; init; }

    /// <summary>What it was read as; null for a substring, which is compared with the request's text in lower case as it stands.</summary>
    public TermPattern? Pattern { get; init; }

    public bool IsSubstring => Pattern is null;

    /// <summary>Where it is written; null for a shipped one.</summary>
    public SourceSpan? Span { get; init; }
}
