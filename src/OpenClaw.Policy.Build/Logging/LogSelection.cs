using System.Globalization;
using OpenClaw.Policy.Gate.Families;

namespace OpenClaw.Policy.Build.Logging;

/// <summary>
/// Which entries a build log shows, and in which order. Real workspaces have up to 900 findings, and nobody reads so many lines: when
/// there are more than the limit, the most severe come first and of those as many different codes as possible. What is left out is counted.
/// </summary>
internal static class LogSelection
{
    /// <summary>More than a person goes through at once, and enough for most workspaces to be shown whole.</summary>
    public const int DefaultLimit = 100;

    /// <summary>The limit that stands for none.</summary>
    private const string Everything = "all";

    /// <param name="text">A whole number of 1 or more, or <c>all</c>; null or blank for the default.</param>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static int ParseLimit(string? text) => text?.Trim() switch
    {
        null or "" => DefaultLimit,
        Everything => int.MaxValue,
        { } word when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 => limit,
        _ => throw new FormatException("OpenClawPolicyLogLimit is neither a whole number of 1 or more nor 'all'."),
    };

    /// <summary>Errors before warnings before messages, entries of one code together, the rest of each code as one line at its end.</summary>
    /// <param name="entries">In the gate's order, which is kept within a code.</param>
    /// <param name="limit">How many entries are shown, besides the lines that count the rest.</param>
    public static IReadOnlyList<LogEntry> Of(IReadOnlyList<LogEntry> entries, int limit)
    {
        // A build of which nothing is wrong, the most frequent one, has no use for the grouping and its start-up.
        if (entries.Count == 0)
        {
            return entries;
        }

        var groups = entries.GroupBy(static e => (e.Level, e.Code)).Select(static g => g.ToList()).OrderByDescending(static g => g[0].Level).ToList();
        var shown = Share(groups, limit);
        return [.. groups.Zip(shown).SelectMany(static g => Show(g.First, g.Second))];
    }

    /// <summary>How many entries each group may show: level by level, one for each group in turn until the limit is reached.</summary>
    private static int[] Share(List<List<LogEntry>> groups, int limit)
    {
        var shown = new int[groups.Count];
        var left = limit;
        foreach (var level in groups.Select(static g => g[0].Level).Distinct())
        {
            for (var gave = true; gave && left > 0;)
            {
                gave = false;
                for (var i = 0; i < groups.Count && left > 0; i++)
                {
                    if (groups[i][0].Level == level && shown[i] < groups[i].Count)
                    {
                        shown[i]++;
                        left--;
                        gave = true;
                    }
                }
            }
        }

        return shown;
    }

    private static List<LogEntry> Show(List<LogEntry> group, int count) =>
        count == group.Count ? group : [.. group.Take(count), Rest(group[count], group.Count - count)];

    /// <summary>At the level of what it stands for, so that a verdict never rests on lines that nobody sees.</summary>
    private static LogEntry Rest(LogEntry first, int count)
    {
        var what = CheckFamilies.FindDescriptor(first.Code) is { } row ? row.CheckId ?? row.Title : first.Code;
        return first with
        {
            Text = LogText.Of(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {count} more, from here on. The SARIF file has all of them; OpenClawPolicyLogLimit decides how many are shown.")),
        };
    }
}
