using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// Whether a config mentions a plugin. What belongs to a plugin that is mentioned but does not come with the package is a warning in
/// OpenClaw and not an error: the plugin may be gone or not be installed yet.
/// </summary>
internal static class PluginEvidence
{
    /// <summary>A plugin's id: former names give way to the present one.</summary>
    public static string Normalize(string id, ReleaseFacts facts)
    {
        var trimmed = EcmaString.Trim(id);
        return facts.PluginAliases.GetValueOrDefault(EcmaString.ToLowerCase(trimmed), trimmed);
    }

    /// <summary>Whether <c>plugins.allow</c> or <c>plugins.entries</c> has one of some plugins.</summary>
    public static bool IsMentioned(ObjectNode config, ReleaseFacts facts, params ReadOnlySpan<string> ids)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            wanted.Add(Normalize(id, facts));
        }

        var allowed = config.Find("plugins", "allow").AsItems().Select(static item => item.AsString());
        var configured = config.Find("plugins", "entries").AsMembers().Select(static member => member.Name);
        return allowed.Concat(configured).Any(id => id is not null && wanted.Contains(Normalize(id, facts)));
    }

    /// <summary>Whether an unknown id looks like that of a plugin that is no longer there.</summary>
    public static bool IsLeftOver(ObjectNode config, string id, ReleaseFacts facts) =>
        !facts.PluginIds.Contains(Normalize(id, facts)) && IsMentioned(config, facts, id);
}
