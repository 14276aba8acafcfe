using System.Text.Json.Nodes;

namespace OpenClaw.Policy.Fuzzing.Generation;

/// <summary>Makes a document wrong in one place.</summary>
internal sealed class Breaker(Chance chance)
{
    public void Break(JsonNode root)
    {
        var places = JsonPlaces.In(root);
        if (places.Count == 0)
        {
            return;
        }

        var (container, name, index) = chance.Pick(places);
        switch (chance.Below(4))
        {
            case 0:
                JsonPlaces.Remove(container, name, index);
                break;
            case 1 when name is not null:
                Rename(container.AsObject(), name);
                break;
            default:
                Replace(container, name, index);
                break;
        }
    }

    private void Rename(JsonObject members, string name)
    {
        var value = members[name];
        members.Remove(name);
        members[chance.Pick([name.ToUpperInvariant(), name + "s", " " + name, "zzz", "__proto__", "constructor", "0"])] = value;
    }

    private void Replace(JsonNode container, string? name, int index)
    {
        var value = Other(name is null ? container[index] : container[name]);
        if (name is null)
        {
            container[index] = value;
        }
        else
        {
            container[name] = value;
        }
    }

    private JsonNode? Other(JsonNode? value) => chance.Below(8) switch
    {
        0 => null,
        1 => chance.Of(0.5),
        2 => chance.Pick([-1, 0, 1.5, 1e21]),
        3 => new JsonObject(),
        4 => new JsonArray(),
        5 => new JsonArray(value?.DeepClone()),
        6 => new JsonObject { ["x"] = value?.DeepClone() },
        _ => chance.Pick(Words.Anything),
    };
}
