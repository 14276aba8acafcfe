using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>
/// The entry of one plugin in <c>plugins.entries</c>. Blanks around an id are of no account, so several entries can mean one plugin:
/// then the last one that says something counts.
/// </summary>
/// <param name="Enabled">The switch; null when no entry has one.</param>
/// <param name="Config">The plugin's own settings; null when no entry has any.</param>
internal sealed record PluginEntry(BooleanNode? Enabled, Node? Config)
{
    /// <param name="config">Any config.</param>
    /// <param name="pluginId">Canonical.</param>
    /// <param name="foldsCase">Whether upper and lower case are the same.</param>
    /// <returns>Null when the plugin has no entry.</returns>
    public static PluginEntry? Find(ObjectNode config, string pluginId, bool foldsCase = false)
    {
        PluginEntry? found = null;
        foreach (var (name, value) in config.Find("plugins", "entries").AsMembers())
        {
            if (Canonical(name, foldsCase) == pluginId && value is ObjectNode entry)
            {
                found = new PluginEntry(entry["enabled"] as BooleanNode ?? found?.Enabled, entry["config"] ?? found?.Config);
            }
        }

        return found;
    }

    /// <summary>An id as it is compared with others.</summary>
    public static string Canonical(string id, bool foldsCase) => foldsCase ? EcmaString.ToLowerCase(EcmaString.Trim(id)) : EcmaString.Trim(id);
}
