namespace OpenClaw.Policy.Json;

/// <summary>A place in a JSON text that moves from left to right.</summary>
internal sealed class JsonCursor(string text)
{
    /// <summary>The offset of the next character.</summary>
    public int Position { get; private set; }

    public bool AtEnd => Position >= text.Length;

    /// <summary>The next character, or U+0000 at the end, which no rule asks for.</summary>
    public char Next => Position < text.Length ? text[Position] : '\0';

    /// <summary>What is left of the text.</summary>
    public ReadOnlySpan<char> Rest => text.AsSpan(Position);

    public void Advance(int count = 1) => Position += count;

    /// <summary>The text from an offset up to here.</summary>
    public ReadOnlySpan<char> Since(int start) => text.AsSpan(start, Position - start);

    /// <summary>The error that the next character, or the end of the text, cannot stand here.</summary>
    public JsonSyntaxException Unexpected() => JsonErrors.Unexpected(text, Position);

    /// <summary>An error that names this place.</summary>
    public JsonSyntaxException Error(string what) => JsonErrors.At(what, text, Position);

    public void SkipBlanks()
    {
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            Position++;
        }
    }

    /// <summary>Goes over blanks and, when it comes next, a character.</summary>
    public bool TrySkip(char c)
    {
        SkipBlanks();
        if (AtEnd || Next != c)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Goes over a literal such as <c>null</c>.</summary>
    public void Expect(string literal)
    {
        foreach (var c in literal)
        {
            if (AtEnd || Next != c)
            {
                throw Unexpected();
            }

            Position++;
        }
    }
}
