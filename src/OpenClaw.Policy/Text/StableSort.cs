namespace OpenClaw.Policy.Text;

/// <summary>
/// Array.prototype.toSorted: what compares equal keeps its order (ECMA-262, section 23.1.3.30). Unlike the sorts of .NET it lets
/// an exception of the comparison through as it is, so that a text that <see cref="RootCollation"/> does not cover can be told.
/// </summary>
public static class StableSort
{
    /// <summary>Runs of this length are sorted by insertion; most lists are no longer.</summary>
    private const int RunLength = 16;

    /// <summary>The items in the order of a text of theirs, as <see cref="RootCollation"/> has it, in a new array.</summary>
    /// <exception cref="UncoveredTextException">The order of two of the texts is not known.</exception>
    public static T[] ToSortedBy<T>(this IEnumerable<T> items, Func<T, string> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return items.ToSorted((a, b) => RootCollation.Compare(text(a), text(b)));
    }

    /// <summary>The items in order, in a new array.</summary>
    public static T[] ToSorted<T>(this IEnumerable<T> items, Comparison<T> compare)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(compare);
        T[] sorted = [.. items];
        for (var start = 0; start < sorted.Length; start += RunLength)
        {
            SortByInsertion(sorted.AsSpan(start, Math.Min(RunLength, sorted.Length - start)), compare);
        }

        if (sorted.Length <= RunLength)
        {
            return sorted;
        }

        var target = new T[sorted.Length];
        for (long length = RunLength; length < sorted.Length; length *= 2)
        {
            MergeRuns(sorted, target, (int)length, compare);
            (sorted, target) = (target, sorted);
        }

        return sorted;
    }

    private static void SortByInsertion<T>(Span<T> run, Comparison<T> compare)
    {
        for (var i = 1; i < run.Length; i++)
        {
            var item = run[i];
            var place = i;
            while (place > 0 && compare(run[place - 1], item) > 0)
            {
                run[place] = run[place - 1];
                place--;
            }

            run[place] = item;
        }
    }

    /// <summary>Merges each two neighbouring runs of a length into one.</summary>
    private static void MergeRuns<T>(ReadOnlySpan<T> source, Span<T> target, int length, Comparison<T> compare)
    {
        while (!source.IsEmpty)
        {
            var left = source[..Math.Min(length, source.Length)];
            var right = source[left.Length..];
            right = right[..Math.Min(length, right.Length)];
            Merge(left, right, target, compare);
            var merged = left.Length + right.Length;
            source = source[merged..];
            target = target[merged..];
        }
    }

    private static void Merge<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> target, Comparison<T> compare)
    {
        for (var i = 0; !left.IsEmpty || !right.IsEmpty; i++)
        {
            // On a tie the left one goes first: that is what makes the sort stable.
            if (right.IsEmpty || (!left.IsEmpty && compare(left[0], right[0]) <= 0))
            {
                target[i] = left[0];
                left = left[1..];
            }
            else
            {
                target[i] = right[0];
                right = right[1..];
            }
        }
    }
}
