using System.Text.Json.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Fuzzing.Generation;

/// <summary>Makes the case of a seed: of six, three are valid, one is valid but for one place, and two are broken.</summary>
internal sealed class CaseGenerator(OpenClawRelease release)
{
    private const int MostBreaks = 4;

    public FuzzCase Generate(int seed)
    {
        var chance = new Chance(seed);
        var config = new ConfigGenerator(chance, release).Generate();
        var policy = new PolicyGenerator(chance, release).Generate();
        var kind = chance.Below(6);
        if (kind < 4)
        {
            ConfigRepair.Repair(config, release);
        }

        if (kind >= 3)
        {
            var breaks = kind == 3 ? 1 : 1 + chance.Below(MostBreaks);
            Break(chance, chance.Of(0.5) ? config : policy, breaks);
        }

        var agents = Agents(config);
        var documents = new DocumentGenerator(chance);
        return new FuzzCase
        {
            Seed = seed,
            Config = config,
            Policy = chance.Of(0.02) ? null : policy,
            Documents = documents.Files(),
            ExecApprovals = documents.ExecApprovals(),
            Agent = release.TakesAgent && agents.Count > 1 && chance.Of(0.9) ? chance.Pick(agents) : null,
            Variables = chance.Some(Words.Variables, 3).ToDictionary(static name => name, _ => chance.Pick(Words.Anything), StringComparer.Ordinal),
        };
    }

    private static List<string> Agents(JsonObject config) => config["agents"] switch
    {
        JsonObject agents when agents["entries"] is JsonObject entries => [.. entries.Select(static e => e.Key)],
        JsonObject agents when agents["list"] is JsonArray list => [.. list.Select(static a => (a as JsonObject)?["id"]?.ToString()).OfType<string>()],
        _ => [],
    };

    private static void Break(Chance chance, JsonObject document, int breaks)
    {
        // The entry of the plugin stays: without it the program has no such command, and nothing is compared.
        var plugins = document["plugins"];
        document.Remove("plugins");
        var breaker = new Breaker(chance);
        for (; breaks > 0; breaks--)
        {
            breaker.Break(document);
        }

        if (plugins is not null)
        {
            document["plugins"] = plugins;
        }
    }
}
