using System.Buffers;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Json5;

/// <summary>A place in a JSON5 text that moves from left to right.</summary>
internal sealed class Json5Cursor(string text)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u2028\u2029");

    /// <summary>The offset of the next character.</summary>
    public int Position { get; private set; }

    public bool AtEnd => Position >= text.Length;

    /// <summary>The next character, or U+0000 at the end, which no rule asks for.</summary>
    public char Next => Position < text.Length ? text[Position] : '\0';

    /// <summary>What is left of the text.</summary>
    public ReadOnlySpan<char> Rest => text.AsSpan(Position);

    /// <summary>The error that the next character, or the end of the text, cannot stand here.</summary>
    public Json5SyntaxException Unexpected() => Json5SyntaxException.Unexpected(text, Position);

    /// <summary>The error that an escape, read just now, stands for a character that has no place in a key.</summary>
    /// <param name="start">The offset of the escape's backslash.</param>
    public Json5SyntaxException InvalidIdentifier(int start) => Json5SyntaxException.InvalidIdentifier(text, start);

    public void Advance(int count = 1) => Position += count;

    /// <summary>The text from an offset up to here.</summary>
    public ReadOnlySpan<char> Since(int start) => text.AsSpan(start, Position - start);

    /// <summary>Goes over one character, which must be the next.</summary>
    public void Expect(char c)
    {
        if (AtEnd || Next != c)
        {
            throw Unexpected();
        }

        Position++;
    }

    /// <summary>Goes over a literal such as <c>null</c>.</summary>
    public void Expect(string literal)
    {
        foreach (var c in literal)
        {
            Expect(c);
        }
    }

    /// <summary>Goes over white space and comments.</summary>
    public void SkipBlanks()
    {
        while (Position < text.Length)
        {
            var c = text[Position];
            if (c == '/')
            {
                SkipComment();
            }
            else if (EcmaString.IsWhiteSpace(c))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipComment()
    {
        Position++;
        switch (Next)
        {
            case '/':
                var lineEnd = Rest.IndexOfAny(LineEnds);
                Position = lineEnd < 0 ? text.Length : Position + lineEnd;
                break;

            case '*':
                Position++;
                var end = Rest.IndexOf("*/");
                if (end < 0)
                {
                    Position = text.Length;
                    throw Unexpected();
                }

                Position += end + 2;
                break;

            default:
                throw Unexpected();
        }
    }
}
