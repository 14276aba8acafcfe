using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>OpenClaw looks for a folder of a model provider's name, and fails to read a config whose name cannot be one (up to 2026.7.35).</summary>
internal static class ProviderNameRule
{
    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        foreach (var (id, provider) in config.Find("models", "providers").AsMembers())
        {
            var name = ProviderId.Normalize(id, context.Release.Contract);
            if (name is "." or ".." || name.AsSpan().ContainsAny('/', '\\', ':'))
            {
                issues.Add(ConfigPath.Root.Then("models", "providers", id), "The name of a provider cannot be \".\" or \"..\", nor hold \"/\", \"\\\" or \":\".", provider);
            }
        }
    }
}
