using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Alignment.Store;

namespace OpenClaw.Policy.Alignment.Merging;

/// <summary>A log, taken apart into lines and units.</summary>
internal sealed class LogLines
{
    private LogLines(IReadOnlyList<string> texts)
    {
        Texts = texts;
        Events = [.. texts.Select(static t => EventLine.TryRead(t))];
        Units = LogUnit.Of(Events);
    }

    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<PolicyEvent?> Events { get; }

    public IReadOnlyList<LogUnit> Units { get; }

    public static LogLines Of(string text) => new(text.Length == 0 ? [] : [.. (text.EndsWith('\n') ? text[..^1] : text).Split('\n')]);

    /// <summary>The lines of a unit with their ends: what makes two units the same.</summary>
    public string Text(LogUnit unit) => string.Concat(Enumerable.Range(unit.First, unit.Count).Select(i => Texts[i] + "\n"));

    /// <summary>The moment of a unit in microseconds; null when its first line states none.</summary>
    public long? Time(LogUnit unit) => Events[unit.First] is { } e && EventTime.Of(e.Timestamp) is { } time ? time.Instant : null;

    /// <summary>The rules that a unit moved.</summary>
    public IEnumerable<string> Rules(LogUnit unit) => Enumerable.Range(unit.First, unit.Count).Select(i => LogUnit.RuleOf(Events[i])).OfType<string>();
}
