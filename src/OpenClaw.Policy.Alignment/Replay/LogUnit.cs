using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>
/// Lines of a log that were written together and stay together: the events of rules and the outcome behind them, or any other line alone. Events of rules that no
/// outcome follows are a unit of their own.
/// </summary>
/// <param name="First">The first line, from 0.</param>
/// <param name="Count">How many lines.</param>
public readonly record struct LogUnit(int First, int Count)
{
    /// <summary>The units of a log, one behind another, every line in one of them.</summary>
    /// <param name="events">The event of each line; null for a line that is none.</param>
    public static IReadOnlyList<LogUnit> Of(IReadOnlyList<PolicyEvent?> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var units = new List<LogUnit>();
        var first = 0;
        for (var i = 0; i < events.Count; i++)
        {
            var waits = events[i] is { } e ? IsOfRule(e) : i > first;
            if (!waits && i > first && events[i]?.EventType != Vocabulary.DecisionOutcome)
            {
                units.Add(new(first, i - first));
                first = i;
            }

            if (!waits)
            {
                units.Add(new(first, i + 1 - first));
                first = i + 1;
            }
        }

        if (events.Count > first)
        {
            units.Add(new(first, events.Count - first));
        }

        return units;
    }

    /// <summary>The rule of an event that tells what became of one; null of another event.</summary>
    public static string? RuleOf(PolicyEvent? e) => e is not null && IsOfRule(e) ? e.PayloadOrNull!.Text("rule_id") : null;

    private static bool IsOfRule(PolicyEvent e) =>
        Vocabulary.RuleEvents.Contains(e.EventType, StringComparer.Ordinal) && e.PayloadOrNull?.Text("rule_id") is { Length: > 0 };
}
