using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenClaw.Policy.Reporting.Json;

/// <summary>How this project writes JSON files: readable, ASCII only, the same bytes on every machine.</summary>
internal static class ReportJson
{
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default,
    };

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
