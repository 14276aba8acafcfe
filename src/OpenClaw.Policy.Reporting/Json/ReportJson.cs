using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenClaw.Policy.Reporting.Json;

/// <summary>
/// How this project writes JSON: readable, ASCII only, the same bytes on every machine. A report can be printed, and then a build server reads it: what it
/// would take for a command (<c>##[</c>, <c>##vso[</c>) is escaped, which keeps the value.
/// </summary>
internal static class ReportJson
{
    /// <summary>Without two of it there is no command.</summary>
    private const char Number = '#';

    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(Allowed()),
    };

    /// <summary>Escapes in a JSON text what the writer escapes in a report; it stands in strings only.</summary>
    /// <param name="json">A JSON text of this program's own.</param>
    public static string Escape(string json)
    {
        var result = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            if (c is >= ' ' and < '\u007f' and not Number)
            {
                result.Append(c);
            }
            else
            {
                result.AppendFormat(CultureInfo.InvariantCulture, @"\u{0:X4}", (int)c);
            }
        }

        return result.ToString();
    }

    /// <summary>Text from outside as it may stand in a JSON file: within the limit, and well-formed.</summary>
    public static string Text(string text, int maxLength = TextLimit.Message) => WellFormedText.Of(TextLimit.Cut(text, maxLength));

    /// <summary>Writes a member with text from outside, or null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text, int maxLength = TextLimit.Message)
    {
        if (text is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, Text(text, maxLength));
        }
    }

    private static TextEncoderSettings Allowed()
    {
        var allowed = new TextEncoderSettings(UnicodeRanges.BasicLatin);
        allowed.ForbidCharacter(Number);
        return allowed;
    }

    /// <summary>Writes a member with a number that counts from 1; null for none.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is > 0)
        {
            json.WriteNumber(name, value.Value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
