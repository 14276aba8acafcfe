namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>The ids that a release knows and that decide validity beside its schemas.</summary>
internal sealed record ReleaseFacts
{
    /// <summary>Channels that may be configured.</summary>
    public required IReadOnlySet<string> ChannelIds { get; init; }

    /// <summary>Other names of channels, in lower case.</summary>
    public required IReadOnlyDictionary<string, string> ChannelAliases { get; init; }

    /// <summary>Plugins that come with the package.</summary>
    public required IReadOnlySet<string> PluginIds { get; init; }

    /// <summary>Former names of plugins, in lower case.</summary>
    public required IReadOnlyDictionary<string, string> PluginAliases { get; init; }

    /// <summary>Plugins that older releases had. A config that still names one is warned about.</summary>
    public required IReadOnlySet<string> RemovedPlugins { get; init; }

    /// <summary>Model providers that need neither a base URL nor a list of models.</summary>
    public required IReadOnlySet<string> ModelProviders { get; init; }

    /// <summary>Model references, in lower case, that the release refuses because their provider no longer serves them.</summary>
    public required IReadOnlySet<string> RetiredModels { get; init; }

    /// <summary>Web search providers of the plugins that come with the package.</summary>
    public required IReadOnlySet<string> WebSearchProviders { get; init; }

    /// <summary>Web search providers of plugins that can be installed, and the plugin's id.</summary>
    public required IReadOnlyDictionary<string, string> InstallableWebSearchProviders { get; init; }
}
