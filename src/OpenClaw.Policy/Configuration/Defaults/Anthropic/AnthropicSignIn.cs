namespace OpenClaw.Policy.Configuration.Defaults.Anthropic;

/// <summary>How a config signs in at Anthropic: by its auth profiles, else by the environment.</summary>
internal enum AnthropicSignIn
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>With a key.</summary>
    ApiKey,

    /// <summary>With an account, as the Claude command line program does.</summary>
    Account,
}
