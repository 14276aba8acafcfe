namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>Parts by which names of environment variables are known, in any case.</summary>
internal sealed record VariableNameParts
{
    /// <summary>How a name begins.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>How a name ends.</summary>
    public IReadOnlyList<string> Suffixes { get; init; } = [];

    /// <summary>How a name begins and ends, with something in between.</summary>
    public IReadOnlyList<(string Prefix, string Suffix)> Frames { get; init; } = [];

    /// <summary>Words that stand side by side in a name whose words are parted by underscores.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; init; } = [];

    public bool Match(string name) =>
        Prefixes.Any(prefix => Begins(name, prefix))
        || Suffixes.Any(suffix => Ends(name, suffix))
        || Frames.Any(frame => name.Length > frame.Prefix.Length + frame.Suffix.Length && Begins(name, frame.Prefix) && Ends(name, frame.Suffix))
        || (Phrases.Count > 0 && HasPhrase(name.Split('_', StringSplitOptions.RemoveEmptyEntries)));

    public VariableNameParts Union(VariableNameParts other) => new()
    {
        Prefixes = [.. Prefixes, .. other.Prefixes],
        Suffixes = [.. Suffixes, .. other.Suffixes],
        Frames = [.. Frames, .. other.Frames],
        Phrases = [.. Phrases, .. other.Phrases],
    };

    private bool HasPhrase(string[] words) =>
        Phrases.Any(phrase => Enumerable.Range(0, words.Length).Any(
            start => words.Skip(start).Take(phrase.Count).SequenceEqual(phrase, StringComparer.OrdinalIgnoreCase)));

    private static bool Begins(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(string name, string suffix) => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
}
