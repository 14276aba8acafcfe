using System.Buffers;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Lifecycle;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>Whether the lines of the log can be read, and what they give away.</summary>
internal static class LogChecks
{
    private const int SmallWindow = 1_000;

    private static readonly SearchValues<char> LineSeparators = SearchValues.Create("\u000b\u000c\u001c\u001d\u001e\u0085\u2028\u2029");

    public static void Run(MemoryFolder memory, FindingList findings)
    {
        foreach (var line in memory.Lines.Where(static l => !l.IsBlank))
        {
            Readable(line, findings);
            Separators(line, findings);
            Sensitive(line, findings);
        }

        if (memory.Log.Source is { Text: { Length: > 0 } text } && !text.EndsWith('\n'))
        {
            var last = memory.Lines[^1];
            findings.Add(AlignmentDiagnostics.EventTruncatedTail, last.Place, "tail", "The last line of the log has no line end.");
        }

        if (memory.Lines.Count > SmallWindow)
        {
            var words = memory.Lines.Count > Thresholds.PromotionWindow ? "the promotion gate no longer sees the oldest evidence" : "feedback to the oldest decisions is not recognised";
            findings.Add(AlignmentDiagnostics.LogWindow, FindingPlace.WholeFile(memory.Log.Path), "log", $"The log has {memory.Lines.Count} lines; {words}.");
        }
    }

    private static void Readable(LogLine line, FindingList findings)
    {
        if (line.Value is not JsonObject record)
        {
            findings.Add(AlignmentDiagnostics.EventUnreadable, line.Place, $"line {line.Number}", line.Value is null ? "The line is no JSON." : $"The line holds {JsonWords.Of(line.Value)}, not an event.");
            return;
        }

        foreach (var name in PolicyEvent.FieldNames.Take(3).Where(n => !record.Contains(n)))
        {
            findings.Add(AlignmentDiagnostics.MissingField, line.Place, $"{line.Subject} {name}", $"The event lacks the field `{name}`.");
        }

        foreach (var member in record.Members.Where(static m => !PolicyEvent.FieldNames.Contains(m.Name, StringComparer.Ordinal)))
        {
            findings.Add(AlignmentDiagnostics.UnknownField, line.Place, $"{line.Subject} {member.Name}", $"The event has the field `{member.Name}`, which the model does not know.");
        }

        if (record["payload"] is { } payload and not JsonObject)
        {
            findings.Add(AlignmentDiagnostics.FieldType, line.Place, $"{line.Subject} payload", $"The payload is {JsonWords.Of(payload)}, but an object is expected.");
        }
    }

    private static void Separators(LogLine line, FindingList findings)
    {
        var at = line.Text.AsSpan().TrimEnd('\r').IndexOfAny(LineSeparators);
        if (at >= 0)
        {
            findings.Add(AlignmentDiagnostics.EventLineSeparator, line.Place, line.Subject, $"The line holds U+{(int)line.Text[at]:X4} raw, at which openclaw-alignment splits it.");
        }
    }

    private static void Sensitive(LogLine line, FindingList findings)
    {
        if (line.Event is { EventType: Vocabulary.DecisionEvaluated } e && e.PayloadOrNull is { } payload && SensitiveText.Find(payload) is { } kind)
        {
            findings.Add(AlignmentDiagnostics.SensitivePayload, line.Place, line.Subject, $"The task of this decision holds {kind}.");
        }
    }
}
