using System.Text.Json.Nodes;

namespace OpenClaw.Policy.Fuzzing.Generation;

/// <summary>The members and items inside a value.</summary>
internal static class JsonPlaces
{
    /// <summary>All that can be taken out or replaced, a container before what is in it.</summary>
    public static List<(JsonNode Container, string? Name, int Index)> In(JsonNode? root)
    {
        var places = new List<(JsonNode, string?, int)>();
        var pending = new Queue<JsonNode?>([root]);
        while (pending.TryDequeue(out var node))
        {
            if (node is JsonObject members)
            {
                foreach (var (name, value) in members)
                {
                    places.Add((members, name, -1));
                    pending.Enqueue(value);
                }
            }
            else if (node is JsonArray items)
            {
                for (var i = 0; i < items.Count; i++)
                {
                    places.Add((items, null, i));
                    pending.Enqueue(items[i]);
                }
            }
        }

        return places;
    }

    public static void Remove(JsonNode container, string? name, int index)
    {
        if (name is null)
        {
            container.AsArray().RemoveAt(index);
        }
        else
        {
            container.AsObject().Remove(name);
        }
    }
}
