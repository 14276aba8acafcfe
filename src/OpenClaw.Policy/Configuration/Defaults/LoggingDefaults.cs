using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>A <c>logging</c> section that does not say what to keep out of logs gets <c>redactSensitive: "tools"</c>.</summary>
internal static class LoggingDefaults
{
    private const string Redaction = "redactSensitive";

    public static ObjectNode Apply(ObjectNode config)
    {
        if (config["logging"] is not ObjectNode logging || logging[Redaction] is not null)
        {
            return config;
        }

        var origin = logging.Origin is { } written ? new DefaultedOrigin(written) : null;
        var completed = new ObjectNodeBuilder(logging).Set(Redaction, new StringNode("tools", origin));
        return new ObjectNodeBuilder(config).Set("logging", completed.Build(logging.Origin)).Build(config.Origin);
    }
}
