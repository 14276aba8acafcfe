namespace OpenClaw.Policy.Repair.Preview;

/// <summary>Which lines two texts have in common (Myers 1986, "An O(ND) Difference Algorithm and Its Variations").</summary>
internal static class LineDifference
{
    /// <summary>
    /// More differences than this are not aligned: what lies between the common start and the common end counts as replaced. An edit of a
    /// setting differs in a few lines; the memory for aligning grows with the square of the differences.
    /// </summary>
    private const int MaximumDifferences = 1000;

    /// <summary>The pairs of equal lines, by their numbers from 0, ascending in both.</summary>
    public static IReadOnlyList<(int Before, int After)> Common(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var pairs = Enumerable.Range(0, start).Select(static i => (i, i)).ToList();
        pairs.AddRange(Align([.. before.Skip(start).SkipLast(end)], [.. after.Skip(start).SkipLast(end)]).Select(p => (p.Before + start, p.After + start)));
        pairs.AddRange(Enumerable.Range(0, end).Select(i => (before.Count - end + i, after.Count - end + i)));
        return pairs;
    }

    private static List<(int Before, int After)> Align(string[] before, string[] after)
    {
        var trace = new List<int[]>();
        var limit = Math.Min(before.Length + after.Length, MaximumDifferences);
        var reach = new int[(2 * limit) + 3];
        var middle = limit + 1;
        for (var d = 0; d <= limit; d++)
        {
            trace.Add((int[])reach.Clone());
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]) ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                while (x < before.Length && x - k < after.Length && before[x] == after[x - k])
                {
                    x++;
                }

                reach[middle + k] = x;
                if (x >= before.Length && x - k >= after.Length)
                {
                    return Backtrack(trace, middle, before.Length, after.Length);
                }
            }
        }

        return [];
    }

    private static List<(int Before, int After)> Backtrack(List<int[]> trace, int middle, int x, int y)
    {
        var pairs = new List<(int, int)>();
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var reach = trace[d];
            var k = x - y;
            var down = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]);
            var previousX = d == 0 ? 0 : reach[middle + (down ? k + 1 : k - 1)];
            var previousY = d == 0 ? 0 : previousX - (down ? k + 1 : k - 1);
            while (x > previousX && y > previousY && (d == 0 || x > (down ? previousX : previousX + 1)))
            {
                pairs.Add((--x, --y));
            }

            (x, y) = (previousX, previousY);
        }

        pairs.Reverse();
        return pairs;
    }
}
