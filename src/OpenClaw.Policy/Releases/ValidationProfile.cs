using OpenClaw.Policy.Configuration.Validation;
using OpenClaw.Policy.Configuration.Validation.Checks;
using OpenClaw.Policy.Configuration.Validation.Rules;

namespace OpenClaw.Policy.Releases;

/// <summary>
/// How a release validates a config, as far as its packed schema does not say it: named features, no versions. A release that
/// differs in nothing shares the profile of the one before it.
/// </summary>
internal sealed record ValidationProfile
{
    /// <summary>The name of the profile in this project's documents: the first release that validates in this way.</summary>
    public required string Id { get; init; }

    /// <summary>What is looked at beside the structure, in the order of the real program.</summary>
    public required IReadOnlyList<ConfigRule> Rules { get; init; }

    /// <summary>Where a model is chosen.</summary>
    public required ModelSettings ModelSettings { get; init; }

    /// <summary>Targets of a heartbeat that are no channels.</summary>
    public required IReadOnlySet<string> HeartbeatKeywords { get; init; }

    /// <summary>How large durations and sizes may become.</summary>
    public required QuantityLimits Quantities { get; init; }

    /// <summary>The id of a secret of the source <c>exec</c> may hold a <c>#</c>.</summary>
    public bool ExecSecretIdsHaveFragments { get; init; }

    /// <summary><c>commands.modelsWrite</c> is taken out before anything looks at the config.</summary>
    public bool IgnoresModelsWrite { get; init; } = true;

    /// <summary>A folder of plugins that is not there is no error, and what may belong to one of its plugins is let pass.</summary>
    public bool AcceptsMissingPluginFolders { get; init; }

    /// <summary>
    /// How many <c>anthropic/</c> a model of that provider may have in front of its id and still be found among the aliases: each reading of the models takes one off
    /// (none before 2026.6.1).
    /// </summary>
    public int PrefixesOfAnthropicModels { get; init; }

    /// <summary>Blanks around the source of a sandbox's bind do not matter.</summary>
    public bool TrimsBindSources { get; init; } = true;
}
