using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Migrations;

/// <summary>
/// How much context a model gets is a setting of the model: that of a model provider goes to its models, and that of agents goes.
/// </summary>
internal static class ContextBudgets
{
    private const string Tokens = "contextTokens";

    private static readonly string[] OfProviders = [Tokens, "contextWindow"];

    public static ObjectNode Migrate(ObjectNode config)
    {
        config = Change(config, "models", static models => Change(models, "providers", static providers => Each(providers, MoveToModels)));
        return Change(config, "agents", static agents =>
            ChangeList(Change(Change(agents, "defaults", WithoutTokens), "entries", static entries => Each(entries, WithoutTokens)), "list", WithoutTokens));
    }

    private static ObjectNode MoveToModels(ObjectNode provider)
    {
        foreach (var name in OfProviders)
        {
            if (provider[name] is { } budget)
            {
                provider = ChangeList(Without(provider, name), "models", model => model[name] is null ? With(model, name, Moved(budget)) : model);
            }
        }

        return provider;
    }

    private static ObjectNode WithoutTokens(ObjectNode agent) => agent[Tokens] is null ? agent : Without(agent, Tokens);

    private static ObjectNode Change(ObjectNode settings, string name, Func<ObjectNode, ObjectNode> change) =>
        settings[name] is ObjectNode value && change(value) is var changed && !ReferenceEquals(changed, value)
            ? With(settings, name, changed)
            : settings;

    private static ObjectNode ChangeList(ObjectNode settings, string name, Func<ObjectNode, ObjectNode> change)
    {
        if (settings[name] is not ArrayNode list)
        {
            return settings;
        }

        Node[] items = [.. list.Items.Select(item => item is ObjectNode value ? change(value) : item)];
        return items.SequenceEqual(list.Items) ? settings : With(settings, name, new ArrayNode(items, list.Origin));
    }

    private static ObjectNode Each(ObjectNode map, Func<ObjectNode, ObjectNode> change)
    {
        ObjectNodeBuilder? changed = null;
        foreach (var (name, value) in map.Members)
        {
            if (value is ObjectNode before && change(before) is var after && !ReferenceEquals(after, before))
            {
                changed ??= new ObjectNodeBuilder(map);
                changed.Set(name, after);
            }
        }

        return changed?.Build(map.Origin) ?? map;
    }

    private static ObjectNode With(ObjectNode settings, string name, Node value) =>
        new ObjectNodeBuilder(settings).Set(name, value).Build(settings.Origin);

    private static ObjectNode Without(ObjectNode settings, string name)
    {
        var rest = new ObjectNodeBuilder(settings);
        rest.Remove(name);
        return rest.Build(settings.Origin);
    }

    private static Node Moved(Node value) => value.Origin is { } origin ? value.WithOrigin(new MigratedOrigin(origin)) : value;
}
