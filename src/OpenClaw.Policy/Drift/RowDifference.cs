using OpenClaw.Policy.Canonical;

namespace OpenClaw.Policy.Drift;

/// <summary>The rows of two states that are not the same. Time grows in step with their number.</summary>
internal static class RowDifference
{
    /// <param name="before">The rows of the earlier state.</param>
    /// <param name="after">The rows of the later state.</param>
    /// <param name="identities">By which members rows are paired; see <see cref="RowIdentity"/>.</param>
    /// <returns>In the order of the later state, with what was removed at the end.</returns>
    public static IReadOnlyList<RowChange> Of(
        IReadOnlyList<ObservedRow> before, IReadOnlyList<ObservedRow> after, IReadOnlyList<IReadOnlyList<string>> identities)
    {
        var partners = new ObservedRow?[after.Count];
        var left = before.ToHashSet(ReferenceEqualityComparer.Instance);
        Pair(static r => $"{r.Group}\n{JsonTextWriter.GetText(r.Row)}");
        foreach (var members in identities)
        {
            Pair(r => RowIdentity.Of(r, members));
        }

        return
        [
            .. after.Select((row, i) => Change(partners[i], row)).OfType<RowChange>(),
            .. before.Where(left.Contains).Select(static row => new RowChange(row, After: null, [])),
        ];

        void Pair(Func<ObservedRow, string?> identity)
        {
            var open = before.Where(left.Contains)
                .Select(row => (Row: row, Key: identity(row)))
                .Where(static r => r.Key is not null)
                .GroupBy(static r => r.Key!, static r => r.Row, StringComparer.Ordinal)
                .ToDictionary(static g => g.Key, static g => new Queue<ObservedRow>(g), StringComparer.Ordinal);
            for (var i = 0; i < after.Count; i++)
            {
                if (partners[i] is null && identity(after[i]) is { } key && open.TryGetValue(key, out var rows) && rows.TryDequeue(out var row))
                {
                    partners[i] = row;
                    left.Remove(row);
                }
            }
        }
    }

    private static RowChange? Change(ObservedRow? before, ObservedRow after)
    {
        if (before is null)
        {
            return new RowChange(Before: null, after, []);
        }

        var members = MemberDifference.Of(before.Row, after.Row);
        return members.Count == 0 ? null : new RowChange(before, after, members);
    }
}
