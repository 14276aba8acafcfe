namespace OpenClaw.Policy.Sources;

/// <summary>A piece of a source text, by offset and length in UTF-16 code units.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    public int End => Start + Length;

    public LinePosition StartPosition => Source.GetPosition(Start);

    /// <summary>The position just after the last character.</summary>
    public LinePosition EndPosition => Source.GetPosition(End);

    /// <summary>
    /// The part of this span that lies on its first line. A code-scanning service shows an annotation only when every line of
    /// its region is part of the change, so a finding about a long object points at one line.
    /// </summary>
    public SourceSpan FirstLine()
    {
        var text = Source.Text.AsSpan(Start, Length);
        var end = text.IndexOfAny('\r', '\n');
        return end < 0 ? this : this with { Length = end };
    }

    public override string ToString() => $"{Source.Path}({StartPosition.Line},{StartPosition.Column})";
}
