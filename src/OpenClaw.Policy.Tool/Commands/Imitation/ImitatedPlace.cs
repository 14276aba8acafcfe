using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>The place that a verb of <c>openclaw policy</c> looks at: the release, its config, and the workspace. Each file is read once.</summary>
internal sealed class ImitatedPlace
{
    private readonly string _verb;
    private readonly PlaceOptions _options;

    /// <param name="host">Where relative paths start.</param>
    /// <param name="verb">The verb's name, for messages.</param>
    /// <param name="options">What stands on the command line.</param>
    /// <exception cref="RefusalException">The release is not supported, or has no option <c>--agent</c>.</exception>
    public ImitatedPlace(CommandHost host, string verb, PlaceOptions options)
    {
        Host = host;
        _verb = verb;
        _options = options;
        Release = options.Release is not { } version ? ReleaseCatalog.Newest : ReleaseCatalog.Find(version) ?? throw new RefusalException(
            $"OpenClaw {version} is not supported. Supported: {string.Join(", ", ReleaseCatalog.All)}.", ExitCodes.CouldNotLook);
        if (options.Agent is not null && !Release.TakesAgent)
        {
            throw new RefusalException($"OpenClaw {Release.Version} knows no option --agent.", ExitCodes.Findings);
        }
    }

    public CommandHost Host { get; }

    public OpenClawRelease Release { get; }

    public IFileSet Files { get; } = new RecordingFileSet(FolderFileSet.Everything);

    /// <summary>The config of an option, or the one that the real program finds.</summary>
    /// <exception cref="RefusalException">The config is invalid, or does not enable the policy plugin: the real program has no such command then.</exception>
    public ConfigSnapshot LoadConfig()
    {
        var loaded = ReadConfig();
        if (!loaded.IsValid)
        {
            var issues = string.Concat(loaded.Issues.Select(static i => $"\n- {(i.Path.Length == 0 ? "(root)" : i.Path)}: {i.Message}"));
            throw Refusal($"Invalid config at {loaded.Path}:{issues}");
        }

        return PluginGate.Of(loaded.Resolved, Release) is { IsOpen: false } gate
            ? throw Refusal($"The command `openclaw policy` does not exist here: {Reason(gate.State)} {Place(loaded)}")
            : loaded;
    }

    /// <summary>The config of an option, or the one that the real program finds, be it invalid.</summary>
    public ConfigSnapshot ReadConfig()
    {
        var environment = CheckEnvironment.Create(Files, Host.Environment, Host.CurrentDirectory, Host.AccountHomeDirectory, Release);
        var path = _options.Config is { } named
            ? Path.GetFullPath(named, Host.CurrentDirectory)
            : StatePaths.Resolve(Files, environment, Release).ConfigPath;
        return ConfigLoader.Load(Files, environment, path, Release);
    }

    /// <summary>The workspace of an option, or that of the agent.</summary>
    /// <param name="config">A valid config.</param>
    /// <exception cref="RefusalException">The agent is not configured, or none is named and there are several.</exception>
    public string Workspace(ConfigSnapshot config)
    {
        var agent = Agent(config);
        return _options.Workspace is { } named
            ? Path.GetFullPath(named, Host.CurrentDirectory)
            : WorkspaceResolver.Resolve(Files, config, agent ?? throw SeveralAgents(), Release);
    }

    /// <returns>Null when none is named and none comes first.</returns>
    private string? Agent(ConfigSnapshot config)
    {
        if (_options.Agent is not { } named)
        {
            return AgentResolver.FindDefaultAgentId(config.Config, Release);
        }

        if (string.IsNullOrWhiteSpace(named))
        {
            throw new RefusalException("--agent must not be blank", ExitCodes.CouldNotLook);
        }

        var id = AgentResolver.NormalizeId(named);
        return AgentResolver.ListAgentIds(config.Config).Contains(id)
            ? id
            : throw new RefusalException(
                $"Unknown agent id \"{named.Trim()}\". Run openclaw agents list to see configured agents.", ExitCodes.CouldNotLook);
    }

    private RefusalException SeveralAgents() => new(
        $"Multiple agents are configured, but policy {_verb} has no explicit owner. Pass --agent <id>.", ExitCodes.CouldNotLook);

    private RefusalException Refusal(string message) => new(message, ExitCodes.Findings) { IsPrinted = Release.PrintsRefusals };

    private static string Reason(PluginGateState state) => state switch
    {
        PluginGateState.PluginsDisabled => "plugins.enabled is false.",
        PluginGateState.Denied => "plugins.deny names the policy plugin.",
        PluginGateState.Disabled => "plugins.entries.policy.enabled is false.",
        PluginGateState.NotAllowed => "plugins.allow does not name the policy plugin.",
        _ => "the policy plugin is not enabled (set plugins.entries.policy.enabled to true).",
    };

    private static string Place(ConfigSnapshot config) =>
        config.Exists ? $"The config is {config.Path}." : $"There is no config: {config.Path} does not exist.";
}
