using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Replay;

namespace OpenClaw.Policy.Alignment.Merging;

/// <summary>Merges the entries of <c>rules.json</c> or <c>playbooks.json</c>: an entry that one side changed is that side's; of both only the stamps of decisions can be joined.</summary>
/// <param name="file">The name of the file, for conflicts.</param>
/// <param name="conflicts">Where conflicts go.</param>
internal sealed class EntryMerge(string file, List<MergeConflict> conflicts)
{
    private static readonly string[] Stamps = [Rule.NameOf(RuleField.LastSeenAt), Rule.NameOf(RuleField.LastAppliedAt)];

    public JsonObject Run(JsonObject known, JsonObject ours, JsonObject theirs)
    {
        var result = new JsonObject();
        foreach (var key in known.Members.Concat(ours.Members).Concat(theirs.Members).Select(static m => m.Name).Distinct(StringComparer.Ordinal))
        {
            if (Entry(key, known[key], ours[key], theirs[key]) is { } entry)
            {
                result.Set(key, entry);
            }
        }

        return result;
    }

    private JsonValue? Entry(string key, JsonValue? known, JsonValue? ours, JsonValue? theirs)
    {
        if (Same(ours, theirs) || Same(known, theirs))
        {
            return Removed(key, known, ours, theirs);
        }

        if (Same(known, ours))
        {
            return Removed(key, known, theirs, ours);
        }

        if (ours is JsonObject left && theirs is JsonObject right && known is JsonObject before)
        {
            return Same(WithoutStamps(before), WithoutStamps(right)) ? Stamped(left, right)
                : Same(WithoutStamps(before), WithoutStamps(left)) ? Stamped(right, left)
                : Conflict(key, $"Both sides changed the entry `{key}`: {Differences(left, right)}.", ours);
        }

        return Conflict(
            key,
            known is null ? $"Both sides added the entry `{key}`, each with another content."
            : ours is null ? $"We removed the entry `{key}`, and they changed it."
            : theirs is null ? $"They removed the entry `{key}`, and we changed it."
            : $"Both sides changed the entry `{key}`.",
            ours);
    }

    /// <summary>The entry of the side that changed it. What it removed is gone only when it was archived.</summary>
    private JsonValue? Removed(string key, JsonValue? known, JsonValue? chosen, JsonValue? other) =>
        chosen is not null || known is null || other is null || (known as JsonObject)?.Text("status") == Vocabulary.Archived
            ? chosen
            : Conflict(key, $"One side removed the entry `{key}`, and the other kept it.", known);

    private JsonValue? Conflict(string key, string message, JsonValue? kept)
    {
        conflicts.Add(new(file, key, message));
        return kept;
    }

    /// <summary>The entry of the side whose feedback moved it, with the later stamps of the two: a decision of upstream mode stamps what matches, and moves nothing.</summary>
    private static JsonObject Stamped(JsonObject moved, JsonObject stamped)
    {
        var result = new JsonObject(moved.Members.Select(static m => KeyValuePair.Create(m.Name, m.Value)));
        foreach (var name in Stamps.Where(stamped.Contains))
        {
            var (a, b) = (Time(moved, name), Time(stamped, name));
            if (b is not null && (a is null || b > a))
            {
                result.Set(name, stamped[name]!);
            }
        }

        return result;
    }

    private static long? Time(JsonObject entry, string name) => EventTime.Of(entry.Text(name) ?? string.Empty)?.Instant;

    private static JsonObject WithoutStamps(JsonObject entry) => new(entry.Members.Where(static m => !Stamps.Contains(m.Name)).Select(static m => KeyValuePair.Create(m.Name, m.Value)));

    private static string Differences(JsonObject ours, JsonObject theirs) => string.Join(", ", ours.Members.Concat(theirs.Members).Select(static m => m.Name)
        .Distinct(StringComparer.Ordinal).Where(n => !Same(ours[n], theirs[n])).Select(static n => $"`{n}`"));

    private static bool Same(JsonValue? a, JsonValue? b) => a is null || b is null ? a is null && b is null : JsonFormat.Line(a) == JsonFormat.Line(b);
}
