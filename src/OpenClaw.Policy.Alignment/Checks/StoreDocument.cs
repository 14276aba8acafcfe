using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>A file of rules or playbooks, taken apart.</summary>
/// <param name="Text">The file.</param>
/// <param name="Entries">Its entries in their order; empty when it is no object.</param>
/// <param name="Parsed">What was read; null when it is no JSON.</param>
/// <param name="Error">Why it is no JSON.</param>
/// <typeparam name="T">A rule or a playbook.</typeparam>
internal sealed record StoreDocument<T>(StoreText Text, IReadOnlyList<StoreEntry<T>> Entries, JsonDocumentText? Parsed, JsonTextException? Error)
    where T : class, IAsset
{
    /// <summary>The entries by where they begin.</summary>
    public (int[] Keys, StoreEntry<T>[] Entries) Starts => field.Keys is not null ? field : field = Sorted();

    public static StoreDocument<T> Read(StoreText text, Func<JsonValue, T> read)
    {
        if (text.Source is not { } source)
        {
            return new(text, [], null, null);
        }

        try
        {
            var parsed = JsonReading.Document(source.Text);
            var members = (parsed.Root as JsonObject)?.Members ?? [];
            return new(text, [.. members.Select(m => new StoreEntry<T>(source, m, TryRead(m.Value, read)))], parsed, null);
        }
        catch (JsonTextException e)
        {
            return new(text, [], null, e);
        }
    }

    private (int[] Keys, StoreEntry<T>[] Entries) Sorted()
    {
        StoreEntry<T>[] entries = [.. Entries.OrderBy(static e => e.Member.KeyStart)];
        return ([.. entries.Select(static e => e.Member.KeyStart)], entries);
    }

    private static T? TryRead(JsonValue value, Func<JsonValue, T> read)
    {
        try
        {
            return read(value);
        }
        catch (ModelException)
        {
            return null;
        }
    }
}
