namespace OpenClaw.Policy.Text;

/// <summary>
/// A text holds a character for which this program does not know exactly what OpenClaw's runtime does. A guess could give another
/// hash than the gateway's, so nothing is guessed.
/// </summary>
public sealed class UncoveredTextException : Exception
{
    /// <param name="codePoint">The first character that is not covered, 0 to 0x10FFFF; a lone surrogate counts as a character.</param>
    public UncoveredTextException(int codePoint)
        : base($"The text holds U+{codePoint:X4}, a character whose treatment by OpenClaw's runtime is not known exactly.")
        => CodePoint = codePoint;

    /// <summary>The first character that is not covered.</summary>
    public int CodePoint { get; }
}
