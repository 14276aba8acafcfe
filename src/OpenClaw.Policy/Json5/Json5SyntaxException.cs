namespace OpenClaw.Policy.Json5;

/// <summary>
/// A text is not JSON5. The message is word for word that of json5 2.2.3, because the real program puts it into a finding that is
/// hashed.
/// </summary>
public sealed class Json5SyntaxException : FormatException
{
    /// <summary>What to do about it, for whoever wrote the text.</summary>
    public const string Remedy = "Correct the text there. JSON5 is JSON that may have comments, a comma after the last member and keys without quotes.";

    private Json5SyntaxException(string message, Json5Position position, int offset)
        : base(message)
    {
        Line = position.Line;
        Column = position.Column;
        Offset = offset;
    }

    /// <summary>The line in the message, from 1. json5 ends a line at LF only.</summary>
    public int Line { get; }

    /// <summary>
    /// The column in the message: UTF-16 code units of the line up to the end of the character, so 1 for the first one, 2 for a first
    /// one that is a surrogate pair, and 0 for the LF that begins the line.
    /// </summary>
    public int Column { get; }

    /// <summary>Where the character stands that could not be accepted, in UTF-16 code units; the length of the text at its end.</summary>
    public int Offset { get; }

    /// <summary>The character at an offset cannot stand there; at the end of the text, something is missing.</summary>
    internal static Json5SyntaxException Unexpected(string text, int offset)
    {
        if (offset >= text.Length)
        {
            // json5 counts the end of the text as one more column.
            return Create("end of input", text, text.Length, 1);
        }

        var length = char.IsSurrogatePair(text, offset) ? 2 : 1;
        return Create($"character '{Json5Position.Show(text.AsSpan(offset, length))}'", text, offset, length);
    }

    /// <summary>An escape in an unquoted key stands for a character that has no place there.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="offset">Of the backslash.</param>
    internal static Json5SyntaxException InvalidIdentifier(string text, int offset) => Create("identifier character", text, offset, 1);

    private static Json5SyntaxException Create(string what, string text, int offset, int length)
    {
        var position = Json5Position.After(text, offset, length);
        return new Json5SyntaxException($"JSON5: invalid {what} at {position.Line}:{position.Column}", position, offset);
    }
}
