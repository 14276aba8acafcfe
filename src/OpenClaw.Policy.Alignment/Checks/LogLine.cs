using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>One line of the log with its place.</summary>
/// <param name="Span">Its characters, without the line end.</param>
/// <param name="Number">From 1.</param>
/// <param name="Value">What was read; null when it is no JSON.</param>
/// <param name="Event">The event; null when the model does not take it.</param>
internal sealed record LogLine(SourceSpan Span, int Number, JsonValue? Value, PolicyEvent? Event)
{
    public FindingPlace Place => FindingPlace.Of(Span);

    public string Text => Span.Source.Text.Substring(Span.Start, Span.Length);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>What tells the line from others: the decision, the rule, or its number.</summary>
    public string Subject => Event?.PayloadOrNull?.Text("decision_id") ?? Event?.PayloadOrNull?.Text("rule_id") ?? $"line {Number}";

    /// <summary>The lines of a log.</summary>
    public static IEnumerable<LogLine> Of(SourceText source)
    {
        var text = source.Text;
        var number = 0;
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            var length = end > start && text[end - 1] == '\r' ? end - 1 - start : end - start;
            yield return Read(new(source, start, length), ++number);
            start = end + 1;
        }
    }

    private static LogLine Read(SourceSpan span, int number)
    {
        JsonValue? value = null;
        try
        {
            value = JsonReading.Value(span.Source.Text.Substring(span.Start, span.Length));
            return new(span, number, value, PolicyEvent.Read(value));
        }
        catch (Exception e) when (e is JsonTextException or ModelException)
        {
            return new(span, number, value, null);
        }
    }
}
