using System.Text.Json.Nodes;
using OpenClaw.Policy.Fuzzing.Generation;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>Makes valid workspaces that hold what the policies of <see cref="StrictPolicyGenerator"/> speak of.</summary>
internal sealed class WorkspaceGenerator(OpenClawRelease release)
{
    private const int Tries = 20;
    private const double Setting = 0.4;

    /// <summary>The workspace of a seed.</summary>
    public PairWorkspace Generate(int seed)
    {
        var chance = new Chance(seed);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var config = new ConfigGenerator(chance, release).Generate();
            config["plugins"] = new JsonObject { ["entries"] = new JsonObject { ["policy"] = new JsonObject { ["enabled"] = true } } };
            Enrich(config, chance);
            ConfigRepair.Repair(config, release);
            var documents = new DocumentGenerator(chance);
            var files = new FuzzCase
            {
                Seed = seed, Config = config, Policy = null, Documents = documents.Files(), ExecApprovals = Approvals(documents, chance), Variables = new Dictionary<string, string>(),
            };
            if (PairWorkspace.Of(files, release) is { } workspace)
            {
                return workspace;
            }
        }

        throw new InvalidOperationException($"No valid workspace of {release} in {Tries} tries from seed {seed}.");
    }

    /// <summary>The approvals of few agents, so that lists are met exactly now and then.</summary>
    private static JsonNode? Approvals(DocumentGenerator documents, Chance chance)
    {
        if (chance.Of(0.3))
        {
            return documents.ExecApprovals();
        }

        var agents = new JsonObject();
        foreach (var id in chance.Some(["main", "ops", "work", "*"], 3))
        {
            var patterns = chance.Some(["/usr/bin/git", "~/bin/*", "npm"], 2).Select(static p => (JsonNode)new JsonObject { ["pattern"] = p });
            agents[id] = new JsonObject { ["allowlist"] = new JsonArray([.. patterns]) };
            Add(agents[id]!.AsObject(), chance, "security", chance.Pick(["deny", "allowlist", "full"]));
            Add(agents[id]!.AsObject(), chance, "autoAllowSkills", chance.Of(0.5));
        }

        var defaults = new JsonObject();
        Add(defaults, chance, "security", chance.Pick(["deny", "allowlist", "full"]));
        return chance.Of(0.3) ? null : new JsonObject { ["version"] = chance.Of(0.95) ? 1 : 2, ["defaults"] = defaults, ["agents"] = agents };
    }

    private static void Enrich(JsonObject config, Chance chance)
    {
        Add(config, chance, "session.dmScope", chance.Pick(["main", "per-peer", "per-channel-peer", "per-account-channel-peer"]));
        Add(config, chance, "session.maintenance.mode", chance.Pick(["warn", "enforce"]));
        Add(config, chance, "gateway.bind", chance.Pick(["loopback", "lan", "auto"]));
        Add(config, chance, "gateway.auth.mode", chance.Pick(["none", "token"]));
        Add(config, chance, "gateway.http.endpoints.chatCompletions.enabled", true);
        Add(config, chance, "gateway.http.endpoints.responses.enabled", true);
        Add(config, chance, "gateway.nodes.denyCommands", Texts(chance, ["camera.snap", "system.run", "x"]));
        Add(config, chance, "tools.deny", Texts(chance, Tools));
        Add(config, chance, "tools.alsoAllow", Texts(chance, ["exec", "read", "browser"]));
        Add(config, chance, "tools.exec.security", chance.Pick(["deny", "allowlist", "full"]));
        Add(config, chance, "tools.profile", chance.Pick(["minimal", "coding", "messaging", "full"]));
        Add(config, chance, "secrets.providers.vault", new JsonObject { ["source"] = "env" });
        Add(config, chance, "bindings", Bindings(chance));
        foreach (var name in chance.Some(["files", "search", "Files", "a.b", "7", "toString", "constructor"], 4))
        {
            Add(config, chance, $"mcp.servers:{name}", new JsonObject { ["command"] = "x" });
        }

        foreach (var name in chance.Some(["openai", "anthropic", "z.ai", "zai", "kimi", "bedrock", "local"], 4))
        {
            Add(config, chance, $"models.providers:{name}", new JsonObject { ["baseUrl"] = "https://example.com", ["models"] = new JsonArray() });
        }

        foreach (var name in chance.Some(["telegram", "discord", "slack", "signal"], 3))
        {
            var channel = Add(config, chance, $"channels:{name}", new JsonObject()) as JsonObject ?? [];
            Add(channel, chance, "dmPolicy", chance.Pick(["pairing", "allowlist", "open", "disabled"]));
            Add(channel, chance, "groupPolicy", chance.Pick(["open", "allowlist", "disabled"]));
            if (chance.Of(0.3))
            {
                Add(config, chance, $"channels:{chance.Pick([$"{name} ", $" {name}", $"{name}\u00a0"])}", new JsonObject());
            }
        }
    }

    private static readonly string[] Tools =
        ["exec", "bash", "write", "read", "ls", "browser", "cron", "group:fs", "group:runtime", "group:openclaw", "*", "ex*", "*e*", "**", "e*", "tostring", "edit", "process", "apply_patch"];

    private static JsonArray Texts(Chance chance, IReadOnlyList<string> pool) => new([.. chance.Some(pool, 4).Select(static t => (JsonNode)t)]);

    private static JsonArray Bindings(Chance chance)
    {
        var bindings = new JsonArray();
        for (var count = chance.Below(4); count > 0; count--)
        {
            var match = new JsonObject { ["channel"] = chance.Pick(["telegram", "discord", "slack"]) };
            Add(match, chance, "accountId", chance.Pick(["default", "work", "*"]));
            Add(match, chance, "peer", new JsonObject { ["kind"] = chance.Pick(["direct", "group", "channel"]), ["id"] = chance.Pick(["123", "room a", "*"]) });
            bindings.Add(new JsonObject { ["agentId"] = chance.Pick(["main", "ops", "work"]), ["match"] = match });
        }

        return bindings;
    }

    /// <summary>Sets what a path leads to, now and then.</summary>
    /// <param name="target">Where the path starts.</param>
    /// <param name="chance">The dice.</param>
    /// <param name="path">Keys between dots; a last key that holds dots stands behind a colon.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value when it was set.</returns>
    private static JsonNode? Add(JsonObject target, Chance chance, string path, JsonNode value)
    {
        if (!chance.Of(Setting))
        {
            return null;
        }

        var parts = path.Split(':');
        PolicyPlaces.Set(target, [.. parts[0].Split('.'), .. parts.Skip(1)], value);
        return value;
    }
}
