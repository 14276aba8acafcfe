using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// Models of providers that have aliases: OpenClaw looks an id up in a plain JavaScript object, in lower case. Under the name of an inherited member it finds
/// what is no text, and fails to read the config.
/// </summary>
internal static class AliasedModelRule
{
    private const string Anthropic = "anthropic";

    private static readonly string[] ProvidersWithAliases = [Anthropic, "google", "google-gemini-cli", "google-vertex", "vercel-ai-gateway", "xai"];

    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        foreach (var (name, settings) in config.Find("models", "providers").AsMembers())
        {
            var provider = Lowered(name);
            if (!ProvidersWithAliases.Contains(provider))
            {
                continue;
            }

            var prefixes = provider == Anthropic ? context.Profile.PrefixesOfAnthropicModels : 0;
            foreach (var (model, index) in settings.Find("models").AsItems().Select(static (model, index) => (model, index)))
            {
                if (model.Find("id") is StringNode id && FindsInherited(Lowered(id.Value), provider, prefixes))
                {
                    issues.Add(ConfigPath.Root.Then("models", "providers", name, "models").Then(index).Then("id"), $"A model cannot have the id \"{id.Value}\".", id);
                }
            }
        }
    }

    private static bool FindsInherited(string id, string provider, int prefixes)
    {
        var prefix = $"{provider}/";
        for (; prefixes > 0 && id.StartsWith(prefix, StringComparison.Ordinal); prefixes--)
        {
            id = EcmaString.Trim(id[prefix.Length..]);
        }

        return InheritedMembers.Has(id);
    }

    private static string Lowered(string text) => EcmaString.ToLowerCase(EcmaString.Trim(text));
}
