using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Drift;

/// <summary>The rows of evidence as it is printed: most keys hold a list of them, and one holds lists by name.</summary>
internal static class EvidenceRows
{
    /// <summary>The rows of a document, each at its place in it.</summary>
    public static IReadOnlyList<ObservedRow> Of(ObjectNode evidence) =>
        [.. evidence.Members.SelectMany(static m => Of(m.Name, m.Value)).Select(static r => new ObservedRow(r.Group, r.Row, r.Row.Origin))];

    /// <summary>The rows of an evaluation, each at the place where its fact can be edited.</summary>
    public static IReadOnlyList<ObservedRow> Of(PolicyEvidence evidence)
    {
        var origins = evidence.Rows
            .GroupBy(static e => JsonTextWriter.GetText(e.ToNode()), static e => e.Origin, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => new Queue<Origin?>(g), StringComparer.Ordinal);
        return
        [
            .. evidence.ToNode().Members.SelectMany(static m => Of(m.Name, m.Value))
                .Select(r => new ObservedRow(r.Group, r.Row, origins.TryGetValue(JsonTextWriter.GetText(r.Row), out var found) && found.TryDequeue(out var o) ? o : null)),
        ];
    }

    private static IEnumerable<(string Group, ObjectNode Row)> Of(string key, Node value) => value is ObjectNode named
        ? named.Members.SelectMany(m => m.Value.AsItems().OfType<ObjectNode>().Select(row => ($"{key}.{m.Name}", row)))
        : value.AsItems().OfType<ObjectNode>().Select(row => (key, row));
}
