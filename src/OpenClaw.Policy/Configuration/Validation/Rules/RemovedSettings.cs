using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>Settings of older releases that OpenClaw takes out before it validates, whatever they hold.</summary>
internal static class RemovedSettings
{
    public static ObjectNode WithoutThem(ObjectNode config)
    {
        config = Without(config, "commands", "modelsWrite");
        var stripped = Without(config, "plugins", "installs");
        return stripped["plugins"] is ObjectNode { Members.Count: 0 } && !ReferenceEquals(stripped, config) ? Without(stripped, "plugins") : stripped;
    }

    private static ObjectNode Without(ObjectNode config, string section, string name) =>
        config[section] is ObjectNode settings && settings.TryGet(name, out _)
            ? new ObjectNodeBuilder(config).Set(section, Without(settings, name)).Build(config.Origin)
            : config;

    private static ObjectNode Without(ObjectNode node, string name)
    {
        var builder = new ObjectNodeBuilder(node);
        builder.Remove(name);
        return builder.Build(node.Origin);
    }
}
