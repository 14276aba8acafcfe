using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Defaults.Anthropic;

/// <summary>A reference to a model as the Anthropic plugin reads it: without a provider it means Anthropic's own.</summary>
/// <param name="Provider">In lower case; both other names of Bedrock became <c>amazon-bedrock</c>.</param>
/// <param name="Name">The model, as written.</param>
/// <param name="HasProvider">Whether the provider is written.</param>
internal sealed record AnthropicModel(string Provider, string Name, bool HasProvider)
{
    public const string Anthropic = "anthropic";

    /// <summary>The provider of models that the Claude command line program runs.</summary>
    public const string CommandLine = "claude-cli";

    /// <summary>Anthropic's models, of Anthropic itself or of Bedrock, keep prompts in a cache.</summary>
    public bool HasPromptCache =>
        Provider == Anthropic || (Provider == "amazon-bedrock" && EcmaString.ToLowerCase(Name).Contains("anthropic.claude", StringComparison.Ordinal));

    public override string ToString() => $"{Provider}/{Name}";

    /// <returns>Null for a blank text, provider or model.</returns>
    public static AnthropicModel? Parse(string? reference)
    {
        var trimmed = EcmaString.Trim(reference ?? "");
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
        {
            return trimmed.Length == 0 ? null : new(Anthropic, trimmed, HasProvider: false);
        }

        var provider = EcmaString.Trim(trimmed[..slash]);
        var name = EcmaString.Trim(trimmed[(slash + 1)..]);
        return provider.Length == 0 || name.Length == 0 ? null : new(ProviderId(provider), name, HasProvider: true);
    }

    /// <summary>The id of a provider in the form in which this plugin compares it.</summary>
    public static string ProviderId(string provider) =>
        EcmaString.ToLowerCase(EcmaString.Trim(provider)) is var id && id is "bedrock" or "aws-bedrock" ? "amazon-bedrock" : id;
}
