using System.Text.Json.Nodes;
using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>A policy with every rule of a release, so strict that every fact of a config is a finding.</summary>
internal static class StrictPolicy
{
    private const string Nobody = "nobody-has-this";

    public static string Of(OpenClawRelease release)
    {
        var policy = new JsonObject();
        foreach (var rule in release.Contract.Rules)
        {
            Set(policy, rule.Path.Keys, Value(rule, release));
        }

        return LinedJson.Of(policy).Text;
    }

    private static JsonNode Value(PolicyRule rule, OpenClawRelease release) => rule.Value switch
    {
        RuleValue.Boolean => rule.Strictness == Strictness.RequiresTrue,
        RuleValue.Word => rule.Order[^1],
        RuleValue.ChannelDenyRules => new JsonArray(
        [
            .. SchemaLibrary.Embedded[release.Version].Facts.ChannelIds.Order(StringComparer.Ordinal)
                .Select(static id => new JsonObject { ["id"] = $"no-{id}", ["when"] = new JsonObject { ["provider"] = id } }),
        ]),
        RuleValue.ExecApprovals => new JsonArray(Nobody),
        RuleValue.RoutingProbes => new JsonArray(new JsonObject
        {
            ["id"] = "probe",
            ["route"] = new JsonObject { ["channel"] = "telegram" },
            ["expect"] = new JsonObject { ["agentId"] = Nobody },
        }),
        RuleValue.Tools => new JsonArray("exec", "write", "group:fs"),
        _ when rule.Allowed is { Count: > 0 } words => IsDenyList(rule) ? new JsonArray([.. words.Select(static w => (JsonNode)w)]) : new JsonArray(words[^1]),
        _ => new JsonArray(Nobody),
    };

    private static bool IsDenyList(PolicyRule rule) => rule.Strictness != Strictness.AllowListSubset;

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
