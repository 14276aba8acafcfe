using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>The defaults that the schemas of channel plugins put into <c>channels</c>, as when all channel plugins are installed.</summary>
internal static class ChannelDefaults
{
    public static ObjectNode Apply(ObjectNode config, IReadOnlyDictionary<string, SettingDefaults> channelDefaults)
    {
        if (config["channels"] is not ObjectNode channels)
        {
            return config;
        }

        var completed = new ObjectNodeBuilder(channels);
        foreach (var (id, settings) in channels.Members)
        {
            if (channelDefaults.TryGetValue(id, out var defaults))
            {
                completed.Set(id, defaults.Apply(settings, channels.Origin));
            }
        }

        return new ObjectNodeBuilder(config).Set("channels", completed.Build(channels.Origin)).Build(config.Origin);
    }
}
