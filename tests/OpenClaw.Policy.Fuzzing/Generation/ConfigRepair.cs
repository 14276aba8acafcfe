using System.Text.Json.Nodes;
using OpenClaw.Policy.Configuration.Migrations;
using OpenClaw.Policy.Configuration.Validation;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Fuzzing.Generation;

/// <summary>Takes out of a config what this project's validation refuses, so that the rest is looked at by the policy.</summary>
internal static class ConfigRepair
{
    private const int Rounds = 12;

    public static void Repair(JsonObject config, OpenClawRelease release)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var document = (ObjectNode)Json5Reader.Read(new SourceText("/openclaw.json", config.ToJsonString())).Root;
            var issues = ConfigValidator.Validate(ConfigMigrations.Apply(document, release).Valid, release);
            if (issues.Count == 0)
            {
                return;
            }

            foreach (var issue in issues)
            {
                RemoveAt(config, issue.Path.Split('.'));
            }
        }
    }

    /// <summary>Removes the deepest part of a path that is there, but never a whole document.</summary>
    private static void RemoveAt(JsonObject config, string[] path)
    {
        (JsonNode Container, string Name)? found = null;
        JsonNode? node = config;
        foreach (var segment in path)
        {
            var next = node switch
            {
                JsonObject members => members[segment],
                JsonArray items when int.TryParse(segment, out var index) && index < items.Count => items[index],
                _ => null,
            };
            if (node is null || (next is null && !(node is JsonObject o && o.ContainsKey(segment))))
            {
                break;
            }

            found = (node, segment);
            node = next;
        }

        if (found is { } place && place.Name != "plugins")
        {
            JsonPlaces.Remove(place.Container, place.Container is JsonObject ? place.Name : null, int.TryParse(place.Name, out var at) ? at : -1);
        }
    }
}
