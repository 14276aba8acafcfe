using System.Text.Json.Nodes;
using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Fuzzing.Generation;

/// <summary>Makes configs from the packed schema of a release, with what the plugin gate asks for.</summary>
internal sealed class ConfigGenerator(Chance chance, OpenClawRelease release)
{
    private const double GovernedSection = 0.4;
    private const double OtherSection = 0.04;
    private const int Channels = 3;

    private readonly ReleaseSchema _schema = SchemaLibrary.Embedded[release.Version];
    private readonly SchemaSampler _sampler = new(chance);

    public JsonObject Generate()
    {
        var config = new JsonObject();
        foreach (var name in chance.Shuffled(_schema.Core.Properties.Names))
        {
            var probability = Words.Governed.Contains(name) ? GovernedSection : OtherSection;
            if (name is not ("agents" or "channels" or "plugins" or "$schema") && chance.Of(probability) && _schema.Core.Properties.TryGet(name, out var section))
            {
                config[name] = _sampler.Sample(section, name, 1);
            }
        }

        AddAgents(config);
        AddChannels(config);
        var policy = new JsonObject { ["enabled"] = true };
        AddIf(policy, "config", chance.Of(0.1), AcceptedHashes());
        config["plugins"] = new JsonObject { ["entries"] = new JsonObject { ["policy"] = policy } };
        return config;
    }

    private JsonObject AcceptedHashes()
    {
        const string Hash = "sha256:0000000000000000000000000000000000000000000000000000000000000000";
        return new JsonObject { [chance.Pick(["expectedHash", "expectedAttestationHash"])] = chance.Of(0.8) ? Hash : " " };
    }

    private void AddAgents(JsonObject config)
    {
        if (!_schema.Core.Properties.TryGet("agents", out var agents) || !agents.Properties.TryGet("defaults", out var defaults))
        {
            return;
        }

        var section = new JsonObject
        {
            ["defaults"] = InWorkspace(chance.Of(0.7) ? _sampler.Sample(defaults, "defaults", 2)!.AsObject() : []),
        };

        var ids = chance.Some(Words.Agents, 3);
        if (release.TakesAgent && chance.Of(0.8))
        {
            section["entries"] = Entries(agents, ids);
            AddIf(section, "ownership", ids.Count > 1 || chance.Of(0.1), "explicit");
        }
        else if (release.TakesAgent)
        {
            // The old shape, which these releases still move; its schema is that of the entries.
            section["list"] = new JsonArray([.. Entries(agents, ids).Select(static e => WithId(e.Value!.DeepClone().AsObject(), e.Key))]);
        }
        else if (agents.Properties.TryGet("list", out var list))
        {
            section["list"] = new JsonArray([.. ids.Select(id => WithId(InWorkspace(_sampler.Sample(list.Items!, "list", 3)!.AsObject()), id))]);
        }

        config["agents"] = section;
    }

    private JsonObject Entries(SchemaNode agents, IReadOnlyList<string> ids)
    {
        var entries = new JsonObject();
        foreach (var id in ids.Where(_ => agents.Properties.TryGet("entries", out var all) && all.Rest is not null))
        {
            agents.Properties.TryGet("entries", out var all);
            entries[id] = InWorkspace(_sampler.Sample(all!.Rest!, id, 3)!.AsObject());
        }

        return entries;
    }

    /// <summary>Nearly always the workspace of the case: elsewhere there is no policy.</summary>
    private JsonObject InWorkspace(JsonObject settings)
    {
        if (chance.Of(0.97))
        {
            settings["workspace"] = "{{WORKSPACE}}";
        }

        return settings;
    }

    private static JsonObject WithId(JsonObject agent, string id)
    {
        agent["id"] = id;
        return agent;
    }

    private void AddChannels(JsonObject config)
    {
        if (!chance.Of(0.7))
        {
            return;
        }

        var channels = new JsonObject();
        foreach (var id in chance.Some(_schema.Facts.ChannelIds, Channels))
        {
            channels[id] = _schema.Channel(id) is { } channel ? _sampler.Sample(channel, id, 2) : new JsonObject();
        }

        AddIf(channels, "defaults", chance.Of(0.2), new JsonObject { ["groupPolicy"] = chance.Pick(["open", "allowlist", "disabled"]) });
        config["channels"] = channels;
    }

    private static void AddIf(JsonObject node, string name, bool wanted, JsonNode value)
    {
        if (wanted)
        {
            node[name] = value;
        }
    }
}
