namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>Other ways to write a text that some programs take for the same.</summary>
internal sealed class TextVariants(Chance chance)
{
    public string Of(string text) => chance.Below(10) switch
    {
        0 => text + " ",
        1 => " " + text,
        2 => "\t" + text,
        3 => text + "\u00a0",
        4 => text.ToUpperInvariant(),
        5 => text.ToLowerInvariant(),
        6 when text.Length > 0 => char.ToUpperInvariant(text[0]) + text[1..],
        7 => text.Replace("e", "\u00e9", StringComparison.Ordinal),
        8 => text + "\u200b",
        _ => text,
    };
}
