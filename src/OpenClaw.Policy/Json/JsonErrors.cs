using System.Globalization;

namespace OpenClaw.Policy.Json;

/// <summary>The errors of <c>JSON.parse</c> in Node.js 24 (V8 13.6): their words, and which part of the text they quote.</summary>
internal static class JsonErrors
{
    /// <summary>How many code units before and after the place a message quotes.</summary>
    private const int Context = 10;

    /// <summary>From this length on a text is quoted in part.</summary>
    private const int LongText = (2 * Context) + 1;

    /// <summary>A character that cannot stand where it stands, and nothing more is known about what should.</summary>
    public static JsonSyntaxException Unexpected(string text, int offset) =>
        offset >= text.Length ? new("Unexpected end of JSON input", offset)
        : text[offset] == '"' ? At("Unexpected string in JSON", text, offset)
        : text[offset] == '-' || char.IsAsciiDigit(text[offset]) ? At("Unexpected number in JSON", text, offset)
        : new(Quote(text, offset), offset);

    /// <summary>An error whose message names the place.</summary>
    /// <param name="what">The words before the place, such as "Unterminated string in JSON".</param>
    /// <param name="text">The whole text.</param>
    /// <param name="offset">The place.</param>
    public static JsonSyntaxException At(string what, string text, int offset)
    {
        var (line, column) = Position(text.AsSpan(0, offset));
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{what} at position {offset} (line {line} column {column})"), offset);
    }

    private static string Quote(string text, int offset)
    {
        // Texts that a program gets when it stringifies the wrong thing have a message of their own.
        if (text is "NaN" or "Infinity" or "undefined" or "[object Object]")
        {
            return $"\"{text}\" is not valid JSON";
        }

        var cutsStart = text.Length >= LongText && offset >= Context;
        var cutsEnd = text.Length >= LongText && offset < text.Length - Context;
        var quoted = text[(cutsStart ? offset - Context : 0)..(cutsEnd ? offset + Context : text.Length)];
        return $"Unexpected token '{text[offset]}', {(cutsStart ? "..." : "")}\"{quoted}\"{(cutsEnd ? "..." : "")} is not valid JSON";
    }

    /// <summary>Line and column just after a text, from 1. Lines end at CR, LF or both.</summary>
    private static (int Line, int Column) Position(ReadOnlySpan<char> before)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && (i + 1 == before.Length || before[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return (line, before.Length - lineStart + 1);
    }
}
