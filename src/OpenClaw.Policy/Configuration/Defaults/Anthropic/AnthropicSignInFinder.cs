using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Defaults.Anthropic;

/// <summary>Finds the <see cref="AnthropicSignIn"/> of a config.</summary>
internal sealed class AnthropicSignInFinder
{
    /// <summary>The profile of the Claude command line program's own sign-in, which old configs name as a key.</summary>
    private const string CommandLineProfile = "anthropic:claude-cli";

    private readonly ObjectNode _config;
    private readonly IReadOnlyList<Member> _profiles;

    public AnthropicSignInFinder(ObjectNode config)
    {
        _config = config;
        _profiles = config.Find("auth", "profiles").AsMembers();
    }

    /// <summary>Whether what is chosen is the sign-in of the Claude command line program.</summary>
    public bool UsesCommandLine()
    {
        if (NamesCommandLineAsKey())
        {
            return true;
        }

        var first = Ordered().Select(Provider).FirstOrDefault(static p => p is AnthropicModel.CommandLine or AnthropicModel.Anthropic);
        return first is not null
            ? first == AnthropicModel.CommandLine
            : _profiles.Any(static p => Provider(p.Value) == AnthropicModel.CommandLine)
              && !_profiles.Any(static p => Provider(p.Value) == AnthropicModel.Anthropic);
    }

    /// <param name="variables">Asked only when the config does not decide.</param>
    public AnthropicSignIn Find(EnvironmentSnapshot variables)
    {
        var chosen = FindInConfig();
        if (chosen is not AnthropicSignIn.None && IsMentioned())
        {
            return chosen;
        }

        var hasToken = IsGiven(variables, "ANTHROPIC_OAUTH_TOKEN");
        var hasKey = IsGiven(variables, "ANTHROPIC_API_KEY");
        return !hasToken && !hasKey && !IsMentioned() ? AnthropicSignIn.None
            : chosen is not AnthropicSignIn.None ? chosen
            : hasToken ? AnthropicSignIn.Account
            : hasKey ? AnthropicSignIn.ApiKey
            : AnthropicSignIn.None;
    }

    private AnthropicSignIn FindInConfig()
    {
        if (NamesCommandLineAsKey())
        {
            return AnthropicSignIn.Account;
        }

        foreach (var profile in Ordered().Where(static p => Provider(p) is AnthropicModel.Anthropic or AnthropicModel.CommandLine))
        {
            if (Provider(profile) == AnthropicModel.CommandLine || IsAccount(profile))
            {
                return AnthropicSignIn.Account;
            }

            if (IsKey(profile))
            {
                return AnthropicSignIn.ApiKey;
            }
        }

        var own = _profiles.Select(static p => p.Value).Where(static p => Provider(p) is AnthropicModel.Anthropic or AnthropicModel.CommandLine).ToArray();
        var hasKey = own.Any(static p => Provider(p) == AnthropicModel.Anthropic && IsKey(p));
        var hasAccount = own.Any(static p => Provider(p) == AnthropicModel.CommandLine || IsAccount(p));
        return hasKey == hasAccount ? AnthropicSignIn.None : hasKey ? AnthropicSignIn.ApiKey : AnthropicSignIn.Account;
    }

    /// <summary>Whether a profile or an order of profiles is Anthropic's, in any spelling.</summary>
    private bool IsMentioned() =>
        _profiles.Select(static p => Provider(p.Value) ?? "")
            .Concat(_config.Find("auth", "order").AsMembers().Select(static m => m.Name))
            .Any(static provider => EcmaString.ToLowerCase(EcmaString.Trim(provider)) is AnthropicModel.Anthropic or AnthropicModel.CommandLine);

    private bool NamesCommandLineAsKey() => _config.Find("models", "providers").AsMembers().Any(static provider =>
        AnthropicModel.ProviderId(provider.Name) == AnthropicModel.Anthropic && provider.Value.Find("apiKey").AsString() == CommandLineProfile);

    /// <summary>The profiles in the order that is configured for Anthropic, then for the command line program.</summary>
    private IEnumerable<Node> Ordered() =>
        from provider in new[] { AnthropicModel.Anthropic, AnthropicModel.CommandLine }
        from id in _config.Find("auth", "order", provider).AsItems()
        let profile = _config.Find("auth", "profiles", id.AsString() ?? "")
        where profile is not null
        select profile;

    private static string? Provider(Node profile) => profile.Find("provider").AsString();

    private static bool IsKey(Node profile) => profile.Find("mode").AsString() == "api_key";

    private static bool IsAccount(Node profile) => profile.Find("mode").AsString() is "oauth" or "token";

    private static bool IsGiven(EnvironmentSnapshot variables, string name) => !EcmaString.Trim((variables.Get(name) ?? "").AsSpan()).IsEmpty;
}
