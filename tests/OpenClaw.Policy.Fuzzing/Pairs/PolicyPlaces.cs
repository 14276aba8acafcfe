using System.Text.Json.Nodes;

namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>Paths of keys in a policy that is being made.</summary>
internal static class PolicyPlaces
{
    /// <summary>The object at a path; objects that are missing on the way are added. Null when something else stands in the way.</summary>
    public static JsonObject? Open(JsonObject target, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            target.TryAdd(key, new JsonObject());
            if (target[key] is not JsonObject inner)
            {
                return null;
            }

            target = inner;
        }

        return target;
    }

    public static void Set(JsonObject target, IReadOnlyList<string> keys, JsonNode? value)
    {
        if (Open(target, [.. keys.SkipLast(1)]) is { } container)
        {
            container[keys[^1]] = value;
        }
    }

    public static JsonNode? Find(JsonObject target, IReadOnlyList<string> keys)
    {
        JsonNode? node = target;
        foreach (var key in keys)
        {
            node = (node as JsonObject)?[key];
        }

        return node;
    }

    /// <returns>What stood there.</returns>
    public static JsonNode? Take(JsonObject target, IReadOnlyList<string> keys)
    {
        var value = Find(target, keys);
        if (value is not null)
        {
            ((JsonObject)Find(target, [.. keys.SkipLast(1)])!).Remove(keys[^1]);
        }

        return value;
    }
}
