using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Lifecycle;

/// <summary>What the record of an outcome says.</summary>
internal static class OutcomePayload
{
    /// <summary>Whether it names a rule: in <c>matched_rule_ids</c>, or in <c>rule_ids</c> when that is empty.</summary>
    /// <exception cref="ModelException">The ids are nothing that can be searched.</exception>
    public static bool Names(JsonObject payload, JsonValue id)
    {
        var ids = payload["matched_rule_ids"] is { IsTrue: true } matched ? matched : payload["rule_ids"] ?? new JsonArray([]);
        return ids switch
        {
            JsonArray list => list.Items.Any(i => AreEqual(i, id)),
            JsonString text when id is JsonString wanted => text.Value.Contains(wanted.Value, StringComparison.Ordinal),
            JsonObject map when id is JsonString wanted => map.Contains(wanted.Value),
            _ => throw new ModelException($"The ids of an outcome are no list: {ids}."),
        };
    }

    private static bool AreEqual(JsonValue a, JsonValue b) =>
        a is JsonString x && b is JsonString y ? x.Value == y.Value : a is not JsonString && b is not JsonString && JsonFormat.Line(a) == JsonFormat.Line(b);
}
