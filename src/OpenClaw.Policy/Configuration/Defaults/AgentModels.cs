using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>
/// The model settings of agents that the loader rewrites: <c>model</c> and <c>models</c> of <c>agents.defaults</c> and of each entry
/// of <c>agents.list</c>. Others, such as <c>imageModel</c>, stay as they are.
/// </summary>
internal static class AgentModels
{
    public static ObjectNode Normalize(ObjectNode config, OpenClawRelease release)
    {
        if (config["agents"] is not ObjectNode agents)
        {
            return config;
        }

        var normalized = new ObjectNodeBuilder(agents);
        if (agents["list"] is ArrayNode list)
        {
            normalized.Set("list", new ArrayNode([.. list.Items.Select(agent => NormalizeAgent(agent, release))], list.Origin));
        }

        if (agents["defaults"] is { } defaults)
        {
            normalized.Set("defaults", NormalizeAgent(defaults, release));
        }

        return new ObjectNodeBuilder(config).Set("agents", normalized.Build(agents.Origin)).Build(config.Origin);
    }

    private static Node NormalizeAgent(Node node, OpenClawRelease release)
    {
        if (node is not ObjectNode agent)
        {
            return node;
        }

        var normalized = new ObjectNodeBuilder(agent);
        if (agent["model"] is { } model)
        {
            normalized.Set("model", NormalizeModel(model, release));
        }

        if (agent["models"] is ObjectNode models)
        {
            normalized.Set("models", NormalizeMap(models, release));
        }

        return normalized.Build(agent.Origin);
    }

    /// <summary>A reference, or an object with a primary one and fallbacks.</summary>
    private static Node NormalizeModel(Node model, OpenClawRelease release)
    {
        if (model is not ObjectNode choice)
        {
            return NormalizeReference(model, release);
        }

        var normalized = new ObjectNodeBuilder(choice);
        if (choice["primary"] is { } primary)
        {
            normalized.Set("primary", NormalizeReference(primary, release));
        }

        if (choice["fallbacks"] is ArrayNode fallbacks)
        {
            normalized.Set(
                "fallbacks",
                new ArrayNode([.. fallbacks.Items.Select(item => NormalizeReference(item, release))], fallbacks.Origin));
        }

        return normalized.Build(choice.Origin);
    }

    private static Node NormalizeReference(Node node, OpenClawRelease release)
    {
        if (node is not StringNode reference)
        {
            return node;
        }

        var normalized = ModelReference.Normalize(reference.Value, release);
        return normalized == reference.Value ? reference : new StringNode(normalized, Migrated(reference.Origin));
    }

    /// <summary>Settings by model: references that become equal are put together, the later over the earlier.</summary>
    private static ObjectNode NormalizeMap(ObjectNode models, OpenClawRelease release)
    {
        var normalized = new ObjectNodeBuilder();
        foreach (var (name, settings) in models.Members)
        {
            var reference = ModelReference.Normalize(name, release);
            var value = reference == name ? settings : settings.WithOrigin(Migrated(settings.Origin));
            normalized.Set(reference, normalized.Get(reference) is { } earlier ? Combine(earlier, value) : value);
        }

        return normalized.Build(models.Origin);
    }

    private static Node Combine(Node earlier, Node later)
    {
        if (earlier is not ObjectNode below || later is not ObjectNode above)
        {
            return later;
        }

        var combined = Over(below, above);
        if (below["params"] is ObjectNode || above["params"] is ObjectNode)
        {
            combined.Set(
                "params",
                Over(below["params"] as ObjectNode, above["params"] as ObjectNode).Build((above["params"] ?? below["params"])!.Origin));
        }

        return combined.Build(below.Origin is { } first && above.Origin is { } second ? new MergedOrigin([first, second]) : above.Origin);
    }

    private static ObjectNodeBuilder Over(ObjectNode? below, ObjectNode? above)
    {
        var combined = new ObjectNodeBuilder(below ?? ObjectNode.Empty);
        foreach (var (name, value) in above.AsMembers())
        {
            combined.Set(name, value);
        }

        return combined;
    }

    private static MigratedOrigin? Migrated(Origin? origin) => origin is null ? null : new MigratedOrigin(origin);
}
