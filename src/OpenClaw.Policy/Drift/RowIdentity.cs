using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Drift;

/// <summary>By which members a row of one state is found again in the other, the surest first.</summary>
internal static class RowIdentity
{
    /// <summary>
    /// An upgrade moves a fact to another address (<c>agents/list/#0</c> becomes <c>agents/entries/main</c>), an edit gives the fact at an
    /// address another id.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Evidence { get; } = [["id", "ref", "kind", "source"], ["id", "ref", "kind"], ["kind", "source"]];

    /// <summary>The same check of the same thing, then of the same rule.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Findings { get; } = [["target", "requirement"], ["target"]];

    /// <summary>The members of a row that make it what it is, as one text; null when it has none of them.</summary>
    public static string? Of(ObservedRow row, IReadOnlyList<string> members)
    {
        var values = members.Select(m => row.Row[m].AsString()).ToArray();
        return values.All(static v => v is null) ? null : $"{row.Group}\n{string.Join('\n', values.Select(static v => $"{v?.Length}:{v}"))}";
    }
}
