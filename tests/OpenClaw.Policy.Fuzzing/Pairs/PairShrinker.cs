using System.Text.Json.Nodes;
using OpenClaw.Policy.Fuzzing.Generation;

namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>Takes everything out of a pair and a config that a predicate does not need.</summary>
internal static class PairShrinker
{
    public static (PolicyPair Pair, JsonNode Config) Shrink(PolicyPair pair, JsonNode config, Func<PolicyPair, JsonNode, bool> holds)
    {
        for (var size = int.MaxValue; Size(pair, config) < size;)
        {
            size = Size(pair, config);
            pair = pair with { Baseline = Without(pair.Baseline, smaller => holds(pair with { Baseline = smaller }, config)) };
            pair = pair with { Policy = Without(pair.Policy, smaller => holds(pair with { Policy = smaller }, config)) };
            config = Without(config, smaller => holds(pair, smaller));
        }

        return (pair, config);
    }

    private static JsonNode Without(JsonNode root, Func<JsonNode, bool> holds)
    {
        for (var place = 0; place < JsonPlaces.In(root).Count;)
        {
            var smaller = root.DeepClone();
            var (container, name, index) = JsonPlaces.In(smaller)[place];
            JsonPlaces.Remove(container, name, index);
            if (holds(smaller))
            {
                root = smaller;
            }
            else
            {
                place++;
            }
        }

        return root;
    }

    private static int Size(PolicyPair pair, JsonNode config) =>
        JsonPlaces.In(pair.Baseline).Count + JsonPlaces.In(pair.Policy).Count + JsonPlaces.In(config).Count;
}
