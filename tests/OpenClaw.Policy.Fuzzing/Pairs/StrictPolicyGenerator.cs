using System.Text.Json.Nodes;
using OpenClaw.Policy.Fuzzing.Generation;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>
/// Makes policies that are likely to demand something which another one just misses: few names, written in several ways, containers
/// without rules, scopes that repeat each other.
/// </summary>
internal sealed class StrictPolicyGenerator
{
    private const double Rule = 0.12;
    private const double Container = 0.05;
    private const double ScopedRule = 0.2;
    private const double Variant = 0.08;
    private const double WrongShape = 0.003;
    private const double OldRelease = 0.02;
    private const int Entries = 4;

    private static readonly string[] ApprovalPatterns = ["/usr/bin/git", "~/bin/*", "npm"];

    private readonly Chance _chance;
    private readonly IReadOnlyList<PolicyRule> _rules;
    private readonly TextVariants _variants;

    public StrictPolicyGenerator(Chance chance, OpenClawRelease release)
    {
        _chance = chance;
        _variants = new TextVariants(chance);

        // A policy can be older or newer than the release that reads it.
        _rules = chance.Of(OldRelease) ? ReleaseCatalog.Newest.Contract.Rules : release.Contract.Rules;
    }

    public JsonObject Generate()
    {
        var policy = new JsonObject();
        Add(policy, _rules, _chance.Of(0.1) ? 0.6 : Rule);
        if (_chance.Of(0.6) && _rules.Any(static r => r.Selector != ScopeSelector.None))
        {
            var scopes = new JsonObject();
            foreach (var name in _chance.Some(["team", "a.b", "lock down", "x"], 3))
            {
                scopes[name] = Scope();
            }

            policy["scopes"] = scopes;
        }

        return policy;
    }

    /// <summary>A value that the rule may have.</summary>
    public JsonNode? Value(PolicyRule rule) => _chance.Of(WrongShape) ? _chance.Pick<JsonNode?>([null, 1, "x", new JsonArray(), new JsonObject(), new JsonArray(1)]) : rule.Value switch
    {
        RuleValue.Boolean => _chance.Of(rule.Strictness == Strictness.RequiresTrue ? 0.85 : 0.15),
        RuleValue.Word => _chance.Pick(rule.Order),
        RuleValue.ChannelDenyRules => List(DenyRule),
        RuleValue.ExecApprovals => List(ApprovalEntry),
        RuleValue.RoutingProbes => List(Probe),
        _ => List(() => Text(Pool(rule))),
    };

    /// <summary>The texts that make sense in a list.</summary>
    public static IReadOnlyList<string> Pool(PolicyRule rule) => rule.Value switch
    {
        RuleValue.ModelProviders => ["openai", "anthropic", "z.ai", "zai", "kimi", "bedrock", "local"],
        RuleValue.Tools =>
        [
            "exec", "bash", "write", "read", "ls", "browser", "cron", "group:fs", "group:runtime", "group:openclaw", "*", "ex*", "*e*", "w\nx", "**", "constructor", "__proto__", "tostring",
        ],
        _ => rule.Allowed ?? PoolOf(rule.Path.Property),
    };

    /// <summary>A scope of agents or of channels.</summary>
    public JsonObject Scope()
    {
        var scope = new JsonObject();
        var selectors = _chance.Of(0.75) ? [ScopeSelector.Agents] : _chance.Of(0.9) ? [ScopeSelector.Channels] : new[] { ScopeSelector.Agents, ScopeSelector.Channels };
        foreach (var selector in selectors.Where(s => _rules.Any(r => r.Selector == s)))
        {
            scope[selector == ScopeSelector.Agents ? "agentIds" : "channelIds"] = Ids(selector);
            Add(scope, [.. _rules.Where(r => r.Selector == selector)], ScopedRule);
        }

        return scope;
    }

    public JsonArray Ids(ScopeSelector selector)
    {
        var pool = selector == ScopeSelector.Agents ? ["main", "ops", "Ops", "work", "a-b", "ghost", "*", "constructor"] : new[] { "telegram", "discord", "slack", "Signal", "nope" };
        return new JsonArray([.. _chance.Some(pool, 3).Append(_chance.Pick(pool)).Distinct(StringComparer.OrdinalIgnoreCase).Select(id => (JsonNode)Text([id]))]);
    }

    private void Add(JsonObject target, IReadOnlyList<PolicyRule> rules, double probability)
    {
        foreach (var rule in _chance.Shuffled(rules))
        {
            if (_chance.Of(probability))
            {
                PolicyPlaces.Set(target, rule.Path.Keys, Value(rule));
            }
            else if (_chance.Of(Container))
            {
                PolicyPlaces.Open(target, [.. rule.Path.Keys.Take(1 + _chance.Below(rule.Path.Keys.Count - 1))]);
            }
        }
    }

    private static IReadOnlyList<string> PoolOf(string rule) =>
        rule.StartsWith("mcp.", StringComparison.Ordinal) ? ["files", "search", "Files", "a.b", "7", "toString", "constructor"]
        : rule.StartsWith("secrets.", StringComparison.Ordinal) ? ["env", "file", "exec", "store"]
        : rule.StartsWith("sandbox.", StringComparison.Ordinal) ? ["docker", "podman", "ssh", "none"]
        : rule.StartsWith("gateway.", StringComparison.Ordinal) ? ["camera.snap", "system.run", "x"]
        : ["exec", "read", "browser"];

    private JsonArray List(Func<JsonNode> entry)
    {
        var list = new JsonArray();
        for (var count = _chance.Below(Entries); count > 0; count--)
        {
            list.Add(entry());
        }

        return list;
    }

    private string Text(IReadOnlyList<string> pool) => _chance.Of(Variant) ? _variants.Of(_chance.Pick(pool)) : _chance.Pick(pool);

    private JsonObject DenyRule()
    {
        var rule = new JsonObject { ["when"] = new JsonObject { ["provider"] = Text(["telegram", "discord", "slack", "telegram "]) } };
        if (_chance.Of(0.2))
        {
            rule[_chance.Pick(["id", "reason"])] = _chance.Of(0.95) ? "x" : 1;
        }

        return rule;
    }

    private JsonNode ApprovalEntry() => _chance.Of(0.6)
        ? JsonValue.Create(Text(ApprovalPatterns))
        : new JsonObject { ["pattern"] = Text(ApprovalPatterns), ["argPattern"] = _chance.Pick(["^-l$", "", " ^-l$"]) };

    private JsonObject Probe()
    {
        var route = new JsonObject { ["channel"] = Text(["telegram", "discord"]) };
        if (_chance.Of(0.5))
        {
            route["accountId"] = Text(["default", "work", "Work"]);
        }

        if (_chance.Of(0.5))
        {
            route[_chance.Pick(["peer", "peer", "parentPeer"])] = new JsonObject { ["kind"] = _chance.Pick(PolicyWords.RoutingPeerKinds), ["id"] = Text(["123", "*", "room a"]) };
        }

        if (_chance.Of(0.3))
        {
            route[_chance.Pick(["guildId", "teamId"])] = Text(["g1", "t"]);
        }

        if (_chance.Of(0.2))
        {
            route["memberRoleIds"] = new JsonArray(Text(["r1", "r2"]));
        }

        var expect = new JsonObject { ["agentId"] = Text(["main", "ops", "work"]) };
        if (_chance.Of(0.5))
        {
            expect["matchedBy"] = new JsonArray([.. _chance.Shuffled(PolicyWords.RoutingMatchKinds).Take(1 + _chance.Below(3)).Select(static k => (JsonNode)k)]);
        }

        return new JsonObject { ["id"] = Text(["p1", "p2", "p 3"]), ["route"] = route, ["expect"] = expect };
    }
}
