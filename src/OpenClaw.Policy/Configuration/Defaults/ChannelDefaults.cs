using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>The defaults that the schemas of channel plugins put into <c>channels</c>, as when all channel plugins are installed.</summary>
internal static class ChannelDefaults
{
    public static ObjectNode Apply(ObjectNode config, ReleaseSchema schema)
    {
        if (config["channels"] is not ObjectNode channels)
        {
            return config;
        }

        var completed = new ObjectNodeBuilder(channels);
        foreach (var (id, settings) in channels.Members)
        {
            if (schema.Channel(id) is { } channel)
            {
                completed.Set(id, SchemaDefaults.Apply(settings, channel, channels.Origin));
            }
        }

        return new ObjectNodeBuilder(config).Set("channels", completed.Build(channels.Origin)).Build(config.Origin);
    }
}
