namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>Which lines of a log are those of an older state of it, and which came in between or behind.</summary>
/// <param name="IsNew">For each line of the log whether the older state lacks it.</param>
public sealed record LogAlignment(IReadOnlyList<bool> IsNew)
{
    /// <summary>Finds the lines of the older state in the log, in their order.</summary>
    /// <param name="known">The lines of the older state.</param>
    /// <param name="changed">The lines of the log.</param>
    /// <returns>Null when a line is missing, changed or in another place.</returns>
    public static LogAlignment? Of(IReadOnlyList<string> known, IReadOnlyList<string> changed)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(changed);
        var isNew = new bool[changed.Count];
        var next = 0;
        for (var i = 0; i < changed.Count; i++)
        {
            isNew[i] = next >= known.Count || known[next] != changed[i];
            next += isNew[i] ? 0 : 1;
        }

        return next == known.Count ? new(isNew) : null;
    }

    /// <summary>
    /// Whether units came in whole, as a merge of two histories leaves them: no unit has old and new lines, and none of the old state is taken apart.
    /// </summary>
    /// <param name="known">The units of the older state.</param>
    /// <param name="changed">The units of the log.</param>
    public bool KeepsUnits(IReadOnlyList<LogUnit> known, IReadOnlyList<LogUnit> changed)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(changed);
        var isMixed = changed.Any(u => Enumerable.Range(u.First, u.Count).Select(i => IsNew[i]).Distinct().Count() > 1);
        return !isMixed && changed.Count(u => !IsNew[u.First]) == known.Count;
    }
}
