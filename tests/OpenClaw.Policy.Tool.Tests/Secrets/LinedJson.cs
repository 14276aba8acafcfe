using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>A document with one setting a line, so that a line tells which setting somebody refuses.</summary>
internal sealed class LinedJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _text = new();
    private readonly List<JsonNode?> _lines = [null];

    private LinedJson()
    {
    }

    /// <summary>The text.</summary>
    public string Text => _text.ToString();

    public static LinedJson Of(JsonNode document)
    {
        var lined = new LinedJson();
        lined.Write(document, "");
        return lined;
    }

    /// <summary>The setting that starts in a line.</summary>
    /// <param name="line">From 1.</param>
    public JsonNode? At(int line) => line < _lines.Count ? _lines[line] : null;

    /// <summary>Whether a text stands in it, as JSON writes it.</summary>
    public bool Holds(string text) => Text.Contains(Json(JsonValue.Create(text))[1..^1], StringComparison.OrdinalIgnoreCase);

    private void Write(JsonNode? node, string prefix)
    {
        switch (node)
        {
            case JsonObject settings:
                WriteAll(node, prefix, "{", "}", settings.Select(static m => ($"{Json(JsonValue.Create(m.Key))}:", m.Value)));
                break;
            case JsonArray list:
                WriteAll(node, prefix, "[", "]", list.Select(static i => ("", i)));
                break;
            default:
                Line(node, prefix + Json(node));
                break;
        }
    }

    private void WriteAll(JsonNode node, string prefix, string open, string close, IEnumerable<(string Prefix, JsonNode? Value)> parts)
    {
        Line(node, prefix + open);
        var first = true;
        foreach (var part in parts)
        {
            Write(part.Value, (first ? "" : ",") + part.Prefix);
            first = false;
        }

        Line(node, close);
    }

    private void Line(JsonNode? node, string text)
    {
        _lines.Add(node);
        _text.Append(CultureInfo.InvariantCulture, $"{text}\n");
    }

    private static string Json(JsonNode? node) => node?.ToJsonString(Plain) ?? "null";
}
