using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>What the verbs have in common that do what a verb of <c>openclaw policy</c> does, its refusals included.</summary>
internal static class ImitatedCommand
{
    /// <summary>Runs a verb and turns what it cannot do into a message and an exit code.</summary>
    /// <param name="host">Where messages go.</param>
    /// <param name="json">Whether the output is JSON.</param>
    /// <param name="verb">The verb; it gives the exit code.</param>
    public static int Run(CommandHost host, bool json, Func<int> verb) =>
        RunAsync(host, json, () => Task.FromResult(verb())).GetAwaiter().GetResult();

    /// <summary>The same of a verb that takes its time.</summary>
    public static async Task<int> RunAsync(CommandHost host, bool json, Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (CheckRefusedException refusal)
        {
            if (refusal.IsPrinted && json)
            {
                host.Output.Write(JsonTextWriter.GetText(ErrorNode(refusal.Message)));
                host.Output.Write('\n');
            }

            host.Error.WriteLine(TerminalText.Escape(refusal.Message));
            return refusal.ExitCode;
        }
        catch (Exception e) when (
            e is FileUnreadableException or Json5LimitException or EvaluationLimitException or UncoveredTextException or ReleaseFailureException
                or PolicyLimitException)
        {
            host.Error.WriteLine(TerminalText.Escape(e.Message));
            return ExitCodes.CouldNotLook;
        }
    }

    /// <summary>The release that an option names; the newest supported without one.</summary>
    /// <exception cref="CheckRefusedException">The release is not supported.</exception>
    public static OpenClawRelease Release(string? version) =>
        version is null ? ReleaseCatalog.Newest : ReleaseCatalog.Find(version) ?? throw new CheckRefusedException(
            $"OpenClaw {version} is not supported. Supported: {string.Join(", ", ReleaseCatalog.All)}.", ExitCodes.CouldNotLook);

    /// <summary>The config of an option, or the one that the real program finds.</summary>
    /// <exception cref="CheckRefusedException">The config is invalid, or does not enable the policy plugin: the real program has no such command then.</exception>
    public static ConfigSnapshot LoadConfig(CommandHost host, string? config, IFileSet files, OpenClawRelease release)
    {
        var loaded = ReadConfig(host, config, files, release);
        if (!loaded.IsValid)
        {
            var issues = string.Concat(loaded.Issues.Select(static i => $"\n- {(i.Path.Length == 0 ? "(root)" : i.Path)}: {i.Message}"));
            throw new CheckRefusedException($"Invalid config at {loaded.Path}:{issues}", ExitCodes.Findings) { IsPrinted = release.PrintsRefusals };
        }

        return PluginGate.Of(loaded.Resolved, release) is { IsOpen: false } gate
            ? throw new CheckRefusedException(Refusal(gate.State), ExitCodes.Findings) { IsPrinted = release.PrintsRefusals }
            : loaded;
    }

    /// <summary>The config of an option, or the one that the real program finds, be it invalid.</summary>
    public static ConfigSnapshot ReadConfig(CommandHost host, string? config, IFileSet files, OpenClawRelease release)
    {
        var environment = CheckEnvironment.Create(files, host.Environment, host.CurrentDirectory, host.AccountHomeDirectory, release);
        var path = config is null
            ? StatePaths.Resolve(files, environment, release).ConfigPath
            : Path.GetFullPath(config, host.CurrentDirectory);
        return ConfigLoader.Load(files, environment, path, release);
    }

    /// <summary>The workspace of an option, or that of the agent.</summary>
    /// <param name="host">Where the current directory is.</param>
    /// <param name="options">The options.</param>
    /// <param name="files">Where state folders are looked for.</param>
    /// <param name="config">A valid config.</param>
    /// <param name="release">The release whose behaviour is wanted.</param>
    /// <exception cref="CheckRefusedException">The agent is not configured, or none is named and there are several.</exception>
    public static string Workspace(CommandHost host, PlaceOptions options, IFileSet files, ConfigSnapshot config, OpenClawRelease release)
    {
        var agent = Agent(options, config);
        return options.Workspace is { } named
            ? Path.GetFullPath(named, host.CurrentDirectory)
            : WorkspaceResolver.Resolve(files, config, agent ?? throw SeveralAgents(options.Verb), release);
    }

    /// <exception cref="CheckRefusedException">An agent is named, and the release has no such option.</exception>
    public static void RefuseUnknownAgentOption(string? agent, OpenClawRelease release)
    {
        if (agent is not null && !release.TakesAgent)
        {
            throw new CheckRefusedException($"OpenClaw {release.Version} knows no option --agent.", ExitCodes.Findings);
        }
    }

    /// <returns>Null when none is named and none comes first.</returns>
    private static string? Agent(PlaceOptions options, ConfigSnapshot config)
    {
        if (options.Agent is not { } named)
        {
            return AgentResolver.FindDefaultAgentId(config.Config);
        }

        if (string.IsNullOrWhiteSpace(named))
        {
            throw new CheckRefusedException("--agent must not be blank", ExitCodes.CouldNotLook);
        }

        var id = AgentResolver.NormalizeId(named);
        return AgentResolver.ListAgentIds(config.Config).Contains(id)
            ? id
            : throw new CheckRefusedException(
                $"Unknown agent id \"{named.Trim()}\". Run openclaw agents list to see configured agents.", ExitCodes.CouldNotLook);
    }

    private static CheckRefusedException SeveralAgents(string verb) => new(
        $"Multiple agents are configured, but policy {verb} has no explicit owner. Pass --agent <id>.", ExitCodes.CouldNotLook);

    private static ObjectNode ErrorNode(string message) => new ObjectNodeBuilder()
        .Set("ok", false)
        .Set("error", new ObjectNodeBuilder().Set("type", "cli_error").Set("message", message).Build())
        .Build();

    private static string Refusal(PluginGateState state) =>
        "The command `openclaw policy` does not exist here: " + state switch
        {
            PluginGateState.PluginsDisabled => "plugins.enabled is false.",
            PluginGateState.Denied => "plugins.deny names the policy plugin.",
            PluginGateState.Disabled => "plugins.entries.policy.enabled is false.",
            PluginGateState.NotAllowed => "plugins.allow does not name the policy plugin.",
            _ => "the policy plugin is not enabled (set plugins.entries.policy.enabled to true).",
        };
}
