using System.Text;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Alignment.Store;

namespace OpenClaw.Policy.Alignment.Merging;

/// <summary>
/// Merges two logs that grew from one: what is new on each side goes in by its time, unit by unit, between the lines of the base that it stood between. Each side keeps its
/// own order, also where its clock went back.
/// </summary>
internal sealed class LogMerge
{
    private readonly LogLines _ours;
    private readonly LogLines _theirs;
    private readonly StringBuilder _text = new();
    private readonly List<(int Ours, int Theirs)> _origins = [];
    private readonly Dictionary<string, int> _ourRules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _theirRules = new(StringComparer.Ordinal);
    private int _fromOurs;
    private int _fromTheirs;

    private LogMerge(LogLines ours, LogLines theirs) => (_ours, _theirs) = (ours, theirs);

    public static MergedLog Run(string known, string ours, string theirs)
    {
        var (before, left, right) = (LogLines.Of(known), LogLines.Of(ours), LogLines.Of(theirs));
        var conflicts = new List<MergeConflict>();
        var a = Aligned(before, left, "ours", conflicts);
        var b = Aligned(before, right, "theirs", conflicts);
        if (a is null || b is null)
        {
            return new(string.Empty, [], 0, 0, conflicts);
        }

        var merge = new LogMerge(left, right);
        merge.Weave(a, b);
        return new(merge._text.ToString(), merge._origins, merge._fromOurs, merge._fromTheirs, [.. merge.RulesOfBoth()]);
    }

    private static LogAlignment? Aligned(LogLines known, LogLines changed, string side, List<MergeConflict> conflicts)
    {
        var alignment = LogAlignment.Of(known.Texts, changed.Texts);
        if (alignment is not null && alignment.KeepsUnits(known.Units, changed.Units))
        {
            return alignment;
        }

        conflicts.Add(new(StoreFiles.LogName, side, $"The log of {side} does not go on from the base: lines of the base are missing, changed or moved in it."));
        return null;
    }

    /// <summary>Walks both sides from one unit of the base to the next.</summary>
    private void Weave(LogAlignment ours, LogAlignment theirs)
    {
        var left = new Queue<LogUnit>(_ours.Units);
        var right = new Queue<LogUnit>(_theirs.Units);
        while (left.Count > 0 || right.Count > 0)
        {
            WeaveNew(TakeNew(left, ours), TakeNew(right, theirs));
            if (left.TryDequeue(out var known) && right.TryDequeue(out var same))
            {
                Emit(_ours, known, known, same);
            }
        }
    }

    private static Queue<LogUnit> TakeNew(Queue<LogUnit> units, LogAlignment alignment)
    {
        var taken = new Queue<LogUnit>();
        while (units.TryPeek(out var unit) && alignment.IsNew[unit.First])
        {
            taken.Enqueue(units.Dequeue());
        }

        return taken;
    }

    private void WeaveNew(Queue<LogUnit> left, Queue<LogUnit> right)
    {
        var (leftTime, rightTime) = (long.MinValue, long.MinValue);
        while (left.Count > 0 || right.Count > 0)
        {
            leftTime = left.TryPeek(out var ours) ? Math.Max(leftTime, _ours.Time(ours) ?? leftTime) : long.MaxValue;
            rightTime = right.TryPeek(out var theirs) ? Math.Max(rightTime, _theirs.Time(theirs) ?? rightTime) : long.MaxValue;
            if (left.Count > 0 && right.Count > 0 && _ours.Text(ours) == _theirs.Text(theirs))
            {
                // Both have it, as after an earlier merge.
                Emit(_ours, left.Dequeue(), ours, right.Dequeue());
            }
            else if (right.Count == 0 || (left.Count > 0 && leftTime <= rightTime))
            {
                Count(_ours, ours, _ourRules);
                _fromOurs++;
                Emit(_ours, left.Dequeue(), ours, null);
            }
            else
            {
                Count(_theirs, theirs, _theirRules);
                _fromTheirs++;
                Emit(_theirs, right.Dequeue(), null, theirs);
            }
        }
    }

    private void Emit(LogLines source, LogUnit unit, LogUnit? ours, LogUnit? theirs)
    {
        _text.Append(source.Text(unit));
        for (var i = 0; i < unit.Count; i++)
        {
            _origins.Add((ours is { } left ? left.First + i + 1 : 0, theirs is { } right ? right.First + i + 1 : 0));
        }
    }

    private static void Count(LogLines source, LogUnit unit, Dictionary<string, int> rules)
    {
        foreach (var rule in source.Rules(unit))
        {
            rules.TryAdd(rule, unit.First + 1);
        }
    }

    private IEnumerable<MergeConflict> RulesOfBoth() => _ourRules.Where(r => _theirRules.ContainsKey(r.Key)).Select(r => new MergeConflict(
        StoreFiles.LogName, r.Key, $"Feedback moved the rule `{r.Key}` on both sides: ours from line {r.Value} on, theirs from line {_theirRules[r.Key]} on."));
}
