using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>The web search provider is one of the release's own, or the config mentions the plugin that brings it.</summary>
internal static class WebSearchProviderRule
{
    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        if (config.Find("tools", "web", "search", "provider") is not StringNode provider)
        {
            return;
        }

        var facts = context.Facts;
        var id = EcmaString.Trim(provider.Value);
        if (facts.WebSearchProviders.Contains(id) || (id.Length > 0 && context.PluginsAreUnknown))
        {
            return;
        }

        var plugins = new PluginEvidence(config, facts);
        var path = ConfigPath.Root.Then("tools", "web", "search", "provider");
        if (facts.InstallableWebSearchProviders.TryGetValue(id, out var plugin))
        {
            if (!plugins.IsMentioned(id) && !plugins.IsMentioned(plugin))
            {
                issues.Add(path, $"This provider needs the plugin \"{plugin}\", which the config does not mention.", provider);
            }
        }
        else if (id.Length == 0 || !plugins.IsLeftOver(id))
        {
            issues.Add(path, $"Expected one of {string.Join(", ", facts.WebSearchProviders.Concat(facts.InstallableWebSearchProviders.Keys))}.", provider);
        }
    }
}
