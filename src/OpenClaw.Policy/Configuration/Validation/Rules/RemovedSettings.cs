using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>A setting of older releases that OpenClaw takes out before it validates, whatever it holds.</summary>
internal static class RemovedSettings
{
    private const string Section = "commands";
    private const string Setting = "modelsWrite";

    public static ObjectNode WithoutThem(ObjectNode config)
    {
        if (config[Section] is not ObjectNode commands || commands[Setting] is null)
        {
            return config;
        }

        var rest = new ObjectNodeBuilder(commands);
        rest.Remove(Setting);
        return new ObjectNodeBuilder(config).Set(Section, rest.Build(commands.Origin)).Build(config.Origin);
    }
}
