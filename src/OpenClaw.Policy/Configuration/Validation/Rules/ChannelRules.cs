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
        if (config["channels"] is not ObjectNode channels || context.PluginsAreUnknown)
        {
            return;
        }

        var plugins = new PluginEvidence(config, context.Facts);
        var validator = new StructureValidator(SchemaDialect.Extension, context);
        foreach (var (key, written) in channels.Members)
        {
            var id = EcmaString.Trim(key);
            if (id.Length == 0 || id is "defaults" or "modelByChannel")
            {
                continue;
            }

            var path = ConfigPath.Root.Then("channels", id);
            if (!context.Facts.ChannelIds.Contains(id))
            {
                if (!plugins.IsLeftOver(id))
                {
                    issues.Add(path, $"Unknown channel: \"{id}\".", written);
                }
            }
            else if (context.Schema.Channel(id) is { } schema)
            {
                // A key with blanks around it names the channel, but OpenClaw then reads the settings under the trimmed name.
                if (channels.TryGet(id, out var settings))
                {
                    validator.Validate(settings, schema, path, issues);
                }
                else
                {
                    issues.Add(path, $"The key must be \"{id}\", without blanks.", written);
                }
            }
        }
    }
}
