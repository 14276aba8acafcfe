using OpenClaw.Policy.Configuration.Variables;

namespace OpenClaw.Policy.Releases;

/// <summary>How a release turns its config file into the object that evidence is taken from: named features, no versions.</summary>
internal sealed record LoaderProfile
{
    /// <summary>The name of the profile in this project's documents: the first release that loads in this way.</summary>
    public required string Id { get; init; }

    /// <summary>Variables that a config may not set for itself in its <c>env</c> block.</summary>
    public required VariableNameSet ReservedVariables { get; init; }

    /// <summary>Variables that a <c>.env</c> file in the current directory may not set.</summary>
    public required VariableNameSet ReservedInWorkspaceDotEnv { get; init; }

    /// <summary>Model ids that have a new name, without their provider.</summary>
    public required IReadOnlyDictionary<string, string> RenamedModels { get; init; }

    /// <summary>A <c>logging</c> section without <c>redactSensitive</c> gets one.</summary>
    public required bool CompletesLogging { get; init; }

    /// <summary>The names of the state folder below the home folder: today's, then those that are used when only they exist.</summary>
    public required IReadOnlyList<string> StateDirectoryNames { get; init; }

    /// <summary>The names of the config file in the state folder, in the same sense.</summary>
    public required IReadOnlyList<string> ConfigFileNames { get; init; }

    /// <summary>
    /// With <c>plugins.allow</c> in the config, a plugin that comes with the program has to be in it, even if its entry enables it.
    /// </summary>
    public required bool AllowListBindsBundledPlugins { get; init; }
}
