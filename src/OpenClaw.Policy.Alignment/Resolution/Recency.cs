using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Resolution;

/// <summary>Compares rules by the moment in which they were last seen.</summary>
internal static class Recency
{
    /// <summary>The last seen first; equal ones keep their order.</summary>
    /// <exception cref="ModelException">Upstream mode: a stamp without an offset meets one with an offset, which Python cannot compare.</exception>
    public static IReadOnlyList<Rule> NewestFirst(IEnumerable<Rule> rules, AlignmentMode mode)
    {
        var stamped = rules.Select(static r => (Rule: r, Stamp: Of(r))).ToList();
        if (mode == AlignmentMode.Upstream && stamped.Count > 1)
        {
            RefuseMixture(stamped.Select(static s => s.Stamp));
        }

        return [.. stamped.OrderByDescending(static s => s.Stamp.Instant).Select(static s => s.Rule)];
    }

    /// <summary>Whether the first was seen after the second.</summary>
    public static bool IsNewer(Rule first, Rule second) => Of(first).Instant > Of(second).Instant;

    private static PythonTimestamp Of(Rule rule) => rule[RuleField.LastSeenAt] is { IsTrue: false } and not JsonString
        ? PythonTimestamp.Minimum
        : PythonTimestamp.Parse(rule.LastSeenAt);

    private static void RefuseMixture(IEnumerable<PythonTimestamp> stamps)
    {
        if (stamps.Select(static s => s.Offset is null).Distinct().Count() > 1)
        {
            throw new ModelException("A time stamp without an offset from UTC cannot be compared with one that has an offset.");
        }
    }
}
