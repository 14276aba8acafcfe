using System.Text.Json.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Fuzzing.Generation;

/// <summary>Makes policies from the rules of a release.</summary>
internal sealed class PolicyGenerator(Chance chance, OpenClawRelease release)
{
    private const double Rule = 0.35;
    private const double ScopedRule = 0.25;
    private const int Entries = 4;
    private static readonly string[] Approvals = ["/usr/bin/git", "~/bin/*", "npm", "/bin/ls -l", "*"];

    private readonly IReadOnlyList<PolicyRule> _rules = release.Contract.Rules;

    public JsonObject Generate()
    {
        var policy = new JsonObject();
        Add(policy, _rules, chance.Of(0.1) ? 1 : Rule);
        if (chance.Of(0.4) && _rules.Any(static r => r.Selector != ScopeSelector.None))
        {
            policy["scopes"] = Scopes();
        }

        return policy;
    }

    private JsonObject Scopes()
    {
        var scopes = new JsonObject();
        foreach (var name in chance.Some(["team", "a.b", "lock down", "x"], 2))
        {
            var selector = chance.Of(0.7) ? ScopeSelector.Agents : ScopeSelector.Channels;
            var scope = new JsonObject
            {
                [selector == ScopeSelector.Agents ? "agentIds" : "channelIds"] = selector == ScopeSelector.Agents
                    ? Texts(Words.Agents)
                    : Texts(["telegram", "discord", "slack", "Signal", "nope"]),
            };
            Add(scope, [.. _rules.Where(r => r.Selector == selector)], ScopedRule);
            scopes[name] = scope;
        }

        return scopes;
    }

    private void Add(JsonObject target, IReadOnlyList<PolicyRule> rules, double probability)
    {
        foreach (var rule in chance.Shuffled(rules))
        {
            if (chance.Of(probability))
            {
                Set(target, rule.Path.Keys, Value(rule));
            }
        }
    }

    private JsonNode Value(PolicyRule rule) => rule.Value switch
    {
        RuleValue.Boolean => chance.Of(rule.Strictness == Strictness.RequiresTrue ? 0.85 : 0.15),
        RuleValue.Word => chance.Pick(rule.Order),
        RuleValue.ModelProviders => Texts(Words.Providers),
        RuleValue.Tools => Texts(Words.Tools),
        RuleValue.ChannelDenyRules => List(DenyRule),
        RuleValue.ExecApprovals => List(ApprovalEntry),
        RuleValue.RoutingProbes => List(Probe),
        _ => Texts(rule.Allowed ?? Pool(rule.Path.Property)),
    };

    private static IReadOnlyList<string> Pool(string rule) =>
        rule.StartsWith("mcp.", StringComparison.Ordinal) ? Words.Servers
        : rule.StartsWith("secrets.", StringComparison.Ordinal) ? ["env", "file", "exec", "store"]
        : rule.StartsWith("sandbox.", StringComparison.Ordinal) ? ["docker", "podman", "ssh", "none", "Docker"]
        : rule.StartsWith("gateway.", StringComparison.Ordinal) ? ["camera.snap", "screen.record", "system.run", "x"]
        : Words.Tools;

    private JsonObject DenyRule()
    {
        var rule = new JsonObject { ["when"] = new JsonObject { ["provider"] = chance.Pick(["telegram", "discord", "slack", "Signal", " irc ", "x"]) } };
        if (chance.Of(0.4))
        {
            rule["id"] = chance.Pick(["no-telegram", "r 1"]);
        }

        if (chance.Of(0.4))
        {
            rule["reason"] = chance.Pick(["Not reviewed.", ""]);
        }

        return rule;
    }

    private JsonNode ApprovalEntry() => chance.Of(0.6)
        ? JsonValue.Create(chance.Pick(Approvals))
        : new JsonObject { ["pattern"] = chance.Pick(Approvals), ["argPattern"] = chance.Pick(["^-l$", "", "x"]) };

    private JsonObject Probe()
    {
        var route = new JsonObject { ["channel"] = chance.Pick(["telegram", "discord", "slack", "signal"]) };
        if (chance.Of(0.5))
        {
            route["accountId"] = chance.Pick(Words.Accounts);
        }

        if (chance.Of(0.5))
        {
            route["peer"] = new JsonObject { ["kind"] = chance.Pick(PolicyWords.RoutingPeerKinds), ["id"] = chance.Pick(Words.Groups) };
        }

        var expect = new JsonObject { ["agentId"] = chance.Pick(Words.Agents) };
        if (chance.Of(0.4))
        {
            expect["matchedBy"] = new JsonArray([.. chance.Shuffled(PolicyWords.RoutingMatchKinds).Take(2).Select(static k => (JsonNode)k)]);
        }

        return new JsonObject { ["id"] = chance.Pick(["p1", "p2", "p 3"]), ["route"] = route, ["expect"] = expect };
    }

    private JsonArray Texts(IReadOnlyCollection<string> pool) => new([.. chance.Some(pool, Entries).Select(static t => (JsonNode)t)]);

    private JsonArray List(Func<JsonNode> entry)
    {
        var list = new JsonArray();
        for (var count = chance.Below(Entries); count > 0; count--)
        {
            list.Add(entry());
        }

        return list;
    }

    private static void Set(JsonObject target, IReadOnlyList<string> keys, JsonNode value)
    {
        foreach (var key in keys.SkipLast(1))
        {
            target.TryAdd(key, new JsonObject());
            target = target[key]!.AsObject();
        }

        target[keys[^1]] = value;
    }
}
