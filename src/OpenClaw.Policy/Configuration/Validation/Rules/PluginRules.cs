using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// The settings of plugins that come with the package follow their schemas, switched on or not. Unknown plugins are warnings, except
/// in the memory slot.
/// </summary>
internal static class PluginRules
{
    /// <summary>Chosen but not installed, this plugin is a warning too: the gateway runs without persistent memory.</summary>
    private const string OptionalMemoryPlugin = "memory-lancedb";

    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        if (context.PluginsAreUnknown)
        {
            return;
        }

        foreach (var (id, settings) in EffectiveSettings(config, context.Facts))
        {
            if (context.Schema.Plugin(id) is { } plugin)
            {
                var path = ConfigPath.Root.Then("plugins", "entries", id, "config");
                new StructureValidator(SchemaDialect.Extension, context).Validate(settings, plugin, path, issues);
            }
        }

        MemorySlot(config, context.Facts, issues);
    }

    /// <summary>The settings by plugin. Of several entries that mean one plugin, the last that has settings counts.</summary>
    private static Dictionary<string, Node> EffectiveSettings(ObjectNode config, ReleaseFacts facts)
    {
        var settings = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var (key, entry) in config.Find("plugins", "entries").AsMembers())
        {
            if (entry.Find("config") is { } written)
            {
                settings[PluginEvidence.Normalize(key, facts)] = written;
            }
        }

        return settings;
    }

    private static void MemorySlot(ObjectNode config, ReleaseFacts facts, IssueList issues)
    {
        var slot = config.Find("plugins", "slots", "memory");
        var id = EcmaString.Trim(slot.AsString() ?? "");
        var isChoice = id.Length > 0 && EcmaString.ToLowerCase(id) != "none";
        if (isChoice && id != OptionalMemoryPlugin && !facts.PluginIds.Contains(id) && !facts.RemovedPlugins.Contains(id))
        {
            issues.Add(ConfigPath.Root.Then("plugins", "slots", "memory"), "No plugin of this id comes with the release.", slot!);
        }
    }
}
