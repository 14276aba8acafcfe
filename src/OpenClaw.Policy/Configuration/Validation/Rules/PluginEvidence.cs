using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// The plugins that a config mentions in <c>plugins.allow</c> or <c>plugins.entries</c>. What belongs to a plugin that is mentioned
/// but does not come with the package is a warning in OpenClaw and not an error: the plugin may be gone or not be installed yet.
/// </summary>
internal sealed class PluginEvidence
{
    private readonly ReleaseFacts _facts;
    private readonly HashSet<string> _mentioned;

    public PluginEvidence(ObjectNode config, ReleaseFacts facts)
    {
        _facts = facts;
        var allowed = config.Find("plugins", "allow").AsItems().Select(static item => item.AsString()).OfType<string>();
        var configured = config.Find("plugins", "entries").AsMembers().Select(static member => member.Name);
        _mentioned = allowed.Concat(configured).Select(id => Normalize(id, facts)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A plugin's id: former names give way to the present one.</summary>
    public static string Normalize(string id, ReleaseFacts facts)
    {
        var trimmed = EcmaString.Trim(id);
        return facts.PluginAliases.GetValueOrDefault(EcmaString.ToLowerCase(trimmed), trimmed);
    }

    public bool IsMentioned(string id) => Normalize(id, _facts) is { Length: > 0 } normalized && _mentioned.Contains(normalized);

    /// <summary>Whether an unknown id looks like that of a plugin that is no longer there.</summary>
    public bool IsLeftOver(string id) => IsMentioned(id) && !_facts.PluginIds.Contains(Normalize(id, _facts));
}
