using System.Text.Json.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>Makes the pair of a seed: a baseline, and mostly an edited copy of it, so that a comparison has something to accept.</summary>
internal sealed class PairGenerator(OpenClawRelease release)
{
    private const int MostEdits = 4;

    public PolicyPair Generate(int seed)
    {
        var chance = new Chance(seed);
        var generator = new StrictPolicyGenerator(chance, release);
        var baseline = generator.Generate();
        if (chance.Of(0.05))
        {
            return new(baseline, generator.Generate());
        }

        var policy = baseline.DeepClone().AsObject();
        var mutator = new PolicyMutator(chance, release, generator);
        for (var edits = 1 + chance.Below(MostEdits); edits > 0; edits--)
        {
            mutator.Mutate(policy);
        }

        // What a policy has and its baseline has not matters as well.
        return chance.Of(0.2) ? new(policy, (JsonNode)baseline) : new(baseline, policy);
    }
}
