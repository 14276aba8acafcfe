using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// Models of providers that have aliases: OpenClaw looks an id up in a plain JavaScript object, finds what every object has under these names,
/// and fails to read the config.
/// </summary>
internal static class AliasedModelRule
{
    private static readonly string[] ProvidersWithAliases = ["anthropic", "google", "google-gemini-cli", "google-vertex", "vercel-ai-gateway", "xai"];
    private static readonly string[] InheritedNames = ["constructor", "__proto__"];

    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        foreach (var (name, settings) in config.Find("models", "providers").AsMembers())
        {
            if (!ProvidersWithAliases.Contains(EcmaString.ToLowerCase(EcmaString.Trim(name))))
            {
                continue;
            }

            foreach (var (model, index) in settings.Find("models").AsItems().Select(static (model, index) => (model, index)))
            {
                if (model.Find("id") is StringNode id && InheritedNames.Contains(EcmaString.ToLowerCase(EcmaString.Trim(id.Value))))
                {
                    issues.Add(ConfigPath.Root.Then("models", "providers", name, "models").Then(index).Then("id"), $"A model cannot have the id \"{id.Value}\".", id);
                }
            }
        }
    }
}
