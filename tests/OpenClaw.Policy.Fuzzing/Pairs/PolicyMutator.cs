using System.Text.Json.Nodes;
using OpenClaw.Policy.Fuzzing.Generation;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>Edits a policy in ways that a comparison may take for no weakening.</summary>
internal sealed class PolicyMutator(Chance chance, OpenClawRelease release, StrictPolicyGenerator generator)
{
    private readonly TextVariants _variants = new(chance);
    private readonly IReadOnlyList<PolicyRule> _rules = release.Contract.Rules;

    public void Mutate(JsonObject policy)
    {
        switch (chance.Below(12))
        {
            case 0:
                RemoveAnything(policy);
                break;
            case 1 or 2:
                RewriteText(policy);
                break;
            case 3:
                Reorder(policy);
                break;
            case 4:
                Repeat(policy);
                break;
            case 5:
                RemoveEmpty(policy);
                break;
            case 6:
                SetRule(policy);
                break;
            case 7:
                MoveIntoScope(policy);
                break;
            case 8:
                MoveOutOfScope(policy);
                break;
            case 9:
                EditScopes(policy);
                break;
            case 10:
                AddEntry(policy);
                break;
            default:
                ReplaceEntry(policy);
                break;
        }
    }

    private void RemoveAnything(JsonObject policy)
    {
        if (JsonPlaces.In(policy) is { Count: > 0 } places)
        {
            var (container, name, index) = chance.Pick(places);
            JsonPlaces.Remove(container, name, index);
        }
    }

    private void RemoveEmpty(JsonObject policy)
    {
        var empty = JsonPlaces.In(policy).Where(static p => (p.Name is null ? p.Container[p.Index] : p.Container[p.Name]) is JsonObject { Count: 0 } or JsonArray { Count: 0 } or JsonValue).ToList();
        if (empty.Count > 0)
        {
            var (container, name, index) = chance.Pick(empty);
            JsonPlaces.Remove(container, name, index);
        }
    }

    private void RewriteText(JsonObject policy)
    {
        var texts = JsonPlaces.In(policy).Where(static p => Value(p) is JsonValue v && v.TryGetValue<string>(out _)).ToList();
        if (texts.Count > 0)
        {
            var place = chance.Pick(texts);
            Set(place, _variants.Of(Value(place)!.GetValue<string>()));
        }
    }

    private void Reorder(JsonObject policy)
    {
        foreach (var list in Lists(policy))
        {
            var items = chance.Shuffled(list.Select(static i => i?.DeepClone()).ToList());
            list.Clear();
            foreach (var item in items)
            {
                list.Add(item);
            }
        }
    }

    private void Repeat(JsonObject policy)
    {
        if (Lists(policy).Where(static l => l.Count > 0).ToList() is { Count: > 0 } lists)
        {
            var list = chance.Pick(lists);
            list.Add(chance.Pick(list.ToList())?.DeepClone());
        }
    }

    /// <summary>An entry that is no stranger to the list: of the same pool, where the rule is known.</summary>
    private void AddEntry(JsonObject policy)
    {
        if (PlacedLists(policy) is { Count: > 0 } lists)
        {
            var (rule, list) = chance.Pick(lists);
            list.Add(chance.Pick(StrictPolicyGenerator.Pool(rule)));
        }
    }

    private void ReplaceEntry(JsonObject policy)
    {
        if (PlacedLists(policy).Where(static l => l.List.Count > 0).ToList() is { Count: > 0 } lists)
        {
            var (rule, list) = chance.Pick(lists);
            list[chance.Below(list.Count)] = chance.Pick(StrictPolicyGenerator.Pool(rule));
        }
    }

    private void SetRule(JsonObject policy)
    {
        var rule = chance.Pick(_rules);
        PolicyPlaces.Set(policy, rule.Path.Keys, generator.Value(rule));
    }

    private void MoveIntoScope(JsonObject policy)
    {
        var present = _rules.Where(r => r.Selector != ScopeSelector.None && PolicyPlaces.Find(policy, r.Path.Keys) is not null).ToList();
        if (present.Count == 0)
        {
            return;
        }

        var rule = chance.Pick(present);
        var value = chance.Of(0.5) ? PolicyPlaces.Take(policy, rule.Path.Keys)! : PolicyPlaces.Find(policy, rule.Path.Keys)!.DeepClone();
        var scope = new JsonObject { [rule.Selector == ScopeSelector.Agents ? "agentIds" : "channelIds"] = generator.Ids(rule.Selector) };
        PolicyPlaces.Set(scope, rule.Path.Keys, value.DeepClone());
        PolicyPlaces.Set(policy, ["scopes", chance.Pick(["new", "x", "team"])], scope);
    }

    private void MoveOutOfScope(JsonObject policy)
    {
        if (Scopes(policy) is not { Count: > 0 } scopes)
        {
            return;
        }

        var scope = chance.Pick(scopes);
        foreach (var rule in _rules.Where(r => r.Selector != ScopeSelector.None))
        {
            if (chance.Of(0.6) && PolicyPlaces.Take(scope, rule.Path.Keys) is { } value)
            {
                PolicyPlaces.Set(policy, rule.Path.Keys, value.DeepClone());
            }
        }
    }

    private void EditScopes(JsonObject policy)
    {
        if (Scopes(policy) is not { Count: > 0 } scopes)
        {
            PolicyPlaces.Set(policy, ["scopes", "more"], generator.Scope());
            return;
        }

        var scope = chance.Pick(scopes);
        switch (chance.Below(4))
        {
            case 0:
                PolicyPlaces.Set(policy, ["scopes", "copy"], scope.DeepClone());
                break;
            case 1:
                PolicyPlaces.Set(policy, ["scopes", "more"], generator.Scope());
                break;
            case 2 when scope["agentIds"] is JsonArray ids:
                ids.Add(chance.Pick(["ops", "main", "other"]));
                break;
            default:
                Split(policy, scope);
                break;
        }
    }

    /// <summary>The first id of a scope gets a scope of its own.</summary>
    private static void Split(JsonObject policy, JsonObject scope)
    {
        if (scope["agentIds"] is JsonArray { Count: > 1 } ids)
        {
            var other = scope.DeepClone().AsObject();
            other["agentIds"] = new JsonArray(ids[0]?.DeepClone());
            ids.RemoveAt(0);
            PolicyPlaces.Set(policy, ["scopes", "split"], other);
        }
    }

    private static List<JsonObject> Scopes(JsonObject policy) => (policy["scopes"] as JsonObject)?.Select(static s => s.Value).OfType<JsonObject>().ToList() ?? [];

    private List<(PolicyRule Rule, JsonArray List)> PlacedLists(JsonObject policy) =>
    [
        .. Scopes(policy).Append(policy).SelectMany(root => _rules
            .Where(static r => r.Value is RuleValue.Texts or RuleValue.Tools or RuleValue.ModelProviders)
            .Select(rule => (rule, PolicyPlaces.Find(root, rule.Path.Keys) as JsonArray))
            .Where(static placed => placed.Item2 is not null)
            .Select(static placed => (placed.rule, placed.Item2!))),
    ];

    private static IEnumerable<JsonArray> Lists(JsonObject policy) => JsonPlaces.In(policy).Select(Value).OfType<JsonArray>();

    private static JsonNode? Value((JsonNode Container, string? Name, int Index) place) => place.Name is null ? place.Container[place.Index] : place.Container[place.Name];

    private static void Set((JsonNode Container, string? Name, int Index) place, JsonNode value)
    {
        if (place.Name is null)
        {
            place.Container[place.Index] = value;
        }
        else
        {
            place.Container[place.Name] = value;
        }
    }
}
