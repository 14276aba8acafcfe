using System.Text.Json;
using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Reporting.Help;

/// <summary>The pages of docs/diagnostics, which the project build/RulePages turned into one embedded resource when this assembly was built.</summary>
public static class RulePages
{
    private const string ResourceName = "rule-pages.json";

    private static readonly Lazy<Dictionary<string, RulePage>> Pages = new(Load);

    /// <summary>The codes that have a page.</summary>
    public static IReadOnlyCollection<string> Codes => Pages.Value.Keys;

    /// <summary>The page of a code; for a code without one, what its row in the catalogue says.</summary>
    public static RulePage Of(DiagnosticDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return Pages.Value.GetValueOrDefault(descriptor.Code) ?? FromTitle($"{descriptor.Title}.");
    }

    private static RulePage FromTitle(string sentence) => new(sentence, sentence, sentence);

    private static Dictionary<string, RulePage> Load()
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly has no resource {ResourceName}.");
        using var document = JsonDocument.Parse(stream);
        var pages = new Dictionary<string, RulePage>(StringComparer.Ordinal);
        foreach (var page in document.RootElement.EnumerateObject())
        {
            pages.Add(page.Name, new RulePage(Member(page, "description"), Member(page, "markdown"), Member(page, "text")));
        }

        return pages;
    }

    private static string Member(JsonProperty page, string name) =>
        page.Value.GetProperty(name).GetString() ?? throw new InvalidOperationException($"The page {page.Name} has no {name}.");
}
