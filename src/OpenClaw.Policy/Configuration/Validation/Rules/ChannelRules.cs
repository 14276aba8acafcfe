using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// Each channel's settings follow the schema of its plugin. The schemas of official plugins that are installed apart are part of a
/// release's package, so they hold whether or not this machine has the plugin.
/// </summary>
internal static class ChannelRules
{
    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        var channels = config.Find("channels") as ObjectNode;
        foreach (var (key, _) in channels.AsMembers())
        {
            var id = EcmaString.Trim(key);
            if (id.Length > 0 && id is not ("defaults" or "modelByChannel"))
            {
                ValidateChannel(config, channels!, key, id, context, issues);
            }
        }
    }

    private static void ValidateChannel(ObjectNode config, ObjectNode channels, string key, string id, ValidationContext context, IssueList issues)
    {
        var path = ConfigPath.Root.Then("channels", id);
        var written = channels[key]!;
        if (!context.Facts.ChannelIds.Contains(id))
        {
            if (!PluginEvidence.IsLeftOver(config, id, context.Facts))
            {
                issues.Add(path, $"Unknown channel: \"{id}\".", written);
            }
        }
        else if (context.Schema.Channel(id) is { } channel)
        {
            // A key with blanks around it names the channel, but OpenClaw then reads the settings under the trimmed name.
            if (channels.TryGet(id, out var settings))
            {
                new StructureValidator(SchemaDialect.Extension, context).Validate(settings, channel, path, issues);
            }
            else
            {
                issues.Add(path, $"The key must be \"{id}\", without blanks.", written);
            }
        }
    }
}
