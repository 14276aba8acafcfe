using OpenClaw.Policy.Configuration.Variables;

namespace OpenClaw.Policy.Releases;

/// <summary>How a release turns its config file into the object that evidence is taken from: named features, no versions.</summary>
internal sealed record LoaderProfile
{
    /// <summary>The name of the profile in this project's documents: the first release that loads in this way.</summary>
    public required string Id { get; init; }

    /// <summary>Variables that a config may not set for itself in its <c>env</c> block.</summary>
    public required VariableNameSet ReservedVariables { get; init; }

    /// <summary>Variables that a <c>.env</c> file in the current directory may not set, beside <see cref="ReservedVariables"/>.</summary>
    public required VariableNameSet ReservedDotEnvVariables { get; init; }

    /// <summary>A larger <c>.env</c> file, in bytes, is passed over.</summary>
    public int? DotEnvLimit { get; init; }

    /// <summary>
    /// A variable of <c>env.vars</c> keeps its value when <c>env</c> itself gives the same name a text that refers to another variable
    /// (from 2026.6.5); before, the name is then not set at all.
    /// </summary>
    public bool PassesOverReferringVariables { get; init; }

    /// <summary>How references to models are rewritten.</summary>
    public required ModelNames ModelNames { get; init; }

    /// <summary>A <c>logging</c> section without <c>redactSensitive</c> gets one (up to 2026.7.35).</summary>
    public required bool CompletesLogging { get; init; }

    /// <summary>The Anthropic models that are added when a config signs in at Anthropic (from 2026.8.1); null before.</summary>
    public ClaudeModels? ClaudeModels { get; init; }

    /// <summary>The records of plugins' installs in <c>plugins.installs</c> are set aside (up to 2026.7.35).</summary>
    public required bool SetsInstallRecordsAside { get; init; }

    /// <summary>
    /// Of several agents one is the default one, and the folder of <c>agents.defaults.workspace</c> is its own (up to 2026.7.35). From
    /// 2026.8.1 on none is, so that each has a folder of its own in there, and only an agent that is alone works in the folder itself.
    /// </summary>
    public required bool HasDefaultAgent { get; init; }

    /// <summary>
    /// Agents are keyed by their ids: <c>agents.list</c> becomes <c>agents.entries</c>, a config without agents gets one, and settings
    /// that moved are moved (from 2026.8.1). The command takes the agent that a check is about then.
    /// </summary>
    public bool KeysAgents { get; init; }

    /// <summary>
    /// What is merged when files are put together loses the keys <c>__proto__</c>, <c>prototype</c> and <c>constructor</c> at every depth
    /// (from 2026.8.1); before, only an object that is put over another one loses them, and not what it brings along.
    /// </summary>
    public bool DropsBlockedKeysOfIncludes { get; init; }

    /// <summary>
    /// An agent that the config gives no workspace has one in the state folder (from 2026.8.1); before, below the home folder whatever the
    /// state folder is.
    /// </summary>
    public bool KeepsWorkspaceInState { get; init; }

    /// <summary>The names of the state folder below the home folder: today's, then those that are used when only they exist.</summary>
    public required IReadOnlyList<string> StateDirectoryNames { get; init; }

    /// <summary>The names of the config file in the state folder, in the same sense.</summary>
    public required IReadOnlyList<string> ConfigFileNames { get; init; }

    /// <summary>
    /// With <c>plugins.allow</c> in the config, a plugin that comes with the program has to be in it, even if its entry enables it (up to
    /// 2026.7.35).
    /// </summary>
    public required bool AllowListBindsBundledPlugins { get; init; }

    /// <summary>Upper and lower case of a plugin's id are the same where plugins are switched on and off (from 2026.8.1).</summary>
    public bool FoldsPluginIds { get; init; }

    /// <summary>The command line program prints why it does not run a command, as JSON on standard output (from 2026.8.1).</summary>
    public bool PrintsRefusals { get; init; }

    /// <summary><c>doctor --lint --json</c> begins with a <c>schemaVersion</c> (from 2026.9.5).</summary>
    public bool NumbersDoctorReports { get; init; }
}
