using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Settings of tools that exclude each other.</summary>
internal static class ToolChecks
{
    /// <summary>Providers whose settings once stood in <c>tools.web.search</c> and now belong to a plugin.</summary>
    private static readonly HashSet<string> FormerSearchProviders = new(StringComparer.Ordinal)
    {
        "brave", "duckduckgo", "exa", "firecrawl", "gemini", "grok", "kimi", "minimax", "ollama", "perplexity", "searxng", "tavily",
    };

    public static void AllowOrAlsoAllow(Node value, CheckScope scope)
    {
        if (value.Find("allow").AsItems().Count > 0 && value.Find("alsoAllow").AsItems().Count > 0)
        {
            scope.Report(value, "\"allow\" and \"alsoAllow\" exclude each other. Merge alsoAllow into allow, or use \"profile\" with alsoAllow.");
        }
    }

    public static void LoopDetectionThresholds(Node value, CheckScope scope)
    {
        DemandRise(value, scope, "warningThreshold", "criticalThreshold");
        DemandRise(value, scope, "criticalThreshold", "globalCircuitBreakerThreshold");
    }

    public static void WebSearchKeys(Node value, CheckScope scope) =>
        DemandNoFormerKeys(value, scope, static (name, setting) => setting is ObjectNode && FormerSearchProviders.Contains(name));

    /// <summary>The key of a search provider has moved too (from 2026.8.1).</summary>
    public static void WebSearchKeysAndApiKey(Node value, CheckScope scope) =>
        DemandNoFormerKeys(value, scope, static (name, setting) => name == "apiKey" || (setting is ObjectNode && FormerSearchProviders.Contains(name)));

    /// <summary>From 2026.6.1.</summary>
    public static void ExecModeOrPolicy(Node value, CheckScope scope)
    {
        if (value.Find("mode") is { } mode && (value.Find("security") is not null || value.Find("ask") is not null))
        {
            scope.Report(mode, "\"mode\" excludes \"security\" and \"ask\".", "mode");
        }
    }

    private static void DemandNoFormerKeys(Node value, CheckScope scope, Func<string, Node, bool> isFormer)
    {
        foreach (var (name, setting) in value.AsMembers())
        {
            if (name is "constructor" or "prototype")
            {
                scope.Report(setting, $"The key \"{name}\" is not allowed.", name);
            }
            else if (isFormer(name, setting))
            {
                scope.Report(setting, $"The settings of a search provider belong to plugins.entries.<plugin>.config.webSearch, not to \"{name}\" here.", name);
            }
        }
    }

    private static void DemandRise(Node value, CheckScope scope, string lower, string higher)
    {
        if (value.Find(lower) is NumberNode low && value.Find(higher) is NumberNode high && low.Value >= high.Value)
        {
            scope.Report(high, $"\"{higher}\" must be greater than \"{lower}\".", higher);
        }
    }
}
