using OpenClaw.Policy.Configuration.Defaults.Anthropic;
using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>
/// What the loader adds to and rewrites in a valid config, as far as a piece of evidence of some release can show it
/// (docs/decisions/0020-defaults-that-evidence-shows.md).
/// </summary>
internal static class ConfigDefaults
{
    public static ObjectNode Apply(ObjectNode config, HostEnvironment host, OpenClawRelease release)
    {
        var schema = SchemaLibrary.Embedded[release.Version];
        var passed = SchemaPass.Apply(config, schema.Core);

        // The real program completes a config when it validates it and again when it takes it over; rewriting a model reference
        // twice can give another result than doing it once.
        var validated = Complete(passed, host, release);
        return Complete(ChannelDefaults.Apply(validated, schema), host, release);
    }

    private static ObjectNode Complete(ObjectNode config, HostEnvironment host, OpenClawRelease release)
    {
        var logging = release.Loader.CompletesLogging ? LoggingDefaults.Apply(config) : config;
        var completed = release.Loader.ClaudeModels is { } models ? AnthropicDefaults.Apply(logging, host.Variables, models) : logging;
        return HomePaths.Expand(TalkProviders.Normalize(AgentModels.Normalize(completed, release)), host);
    }
}
