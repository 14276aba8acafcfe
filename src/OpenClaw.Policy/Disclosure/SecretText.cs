namespace OpenClaw.Policy.Disclosure;

/// <summary>A text that must not be shown, and what is shown in its place.</summary>
/// <param name="Value">The text; not empty.</param>
/// <param name="Shown">Its name, such as <c>${NAME}</c>.</param>
internal readonly record struct SecretText(string Value, string Shown)
{
    /// <summary>From this length on a text of letters and digits is no word of any language.</summary>
    private const int ShortestRandom = 8;

    /// <summary>How hashes begin, which this program prints itself.</summary>
    private const string Hash = "sha256:";

    /// <summary>Whether nobody writes the text by chance: letters and digits, no blank, no path.</summary>
    public bool IsRandom => LooksRandom(Value);

    /// <summary>See <see cref="IsRandom"/>.</summary>
    public static bool LooksRandom(string text) =>
        text.Length >= ShortestRandom && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetter) && !text.Any(static c => c is ' ' or '/' or '\\')
        && !text.StartsWith(Hash, StringComparison.Ordinal);
}
