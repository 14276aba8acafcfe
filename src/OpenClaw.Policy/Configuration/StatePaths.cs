using OpenClaw.Policy.Files;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>Where a release keeps its state and its config.</summary>
/// <param name="StateDirectory">Absolute.</param>
/// <param name="ConfigPath">Absolute; the file need not exist.</param>
public sealed record StatePaths(string StateDirectory, string ConfigPath)
{
    /// <summary>
    /// <c>OPENCLAW_STATE_DIR</c>, else the state folder in the home folder; <c>OPENCLAW_CONFIG_PATH</c>, else the config in the state
    /// folder, else the first that exists in any state folder of today or of old.
    /// </summary>
    public static StatePaths Resolve(IFileSet files, HostEnvironment host, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(release);

        var state = StateDirectoryOf(files, host, release.Loader);
        return new StatePaths(state, ConfigPathOf(files, host, release.Loader, state));
    }

    /// <summary>The state folder of a machine that has none yet.</summary>
    internal static string FreshStateDirectory(HostEnvironment host, LoaderProfile loader) =>
        Given(host, StateVariable) is { } given ? host.ResolveUserPath(given) : NodePath.Join(host.HomeDirectory, loader.StateDirectoryNames[0]);

    /// <summary>The folder whose <c>.env</c> is read together with the config: that of the config when only its path is given.</summary>
    internal static string DotEnvDirectory(HostEnvironment host, LoaderProfile loader) =>
        Given(host, StateVariable) is { } state ? host.ResolveUserPath(state)
            : Given(host, ConfigVariable) is { } config ? NodePath.DirectoryName(host.ResolveUserPath(config))
            : NodePath.Join(host.HomeDirectory, loader.StateDirectoryNames[0]);

    private const string StateVariable = "OPENCLAW_STATE_DIR";
    private const string ConfigVariable = "OPENCLAW_CONFIG_PATH";

    private static string StateDirectoryOf(IFileSet files, HostEnvironment host, LoaderProfile loader)
    {
        if (Given(host, StateVariable) is { } given)
        {
            return host.ResolveUserPath(given);
        }

        var candidates = HomeStateDirectories(host, loader);
        return candidates.FirstOrDefault(directory => Exists(files, directory)) ?? candidates[0];
    }

    private static string ConfigPathOf(IFileSet files, HostEnvironment host, LoaderProfile loader, string state)
    {
        if (Given(host, ConfigVariable) is { } given)
        {
            return host.ResolveUserPath(given);
        }

        var directories = Given(host, StateVariable) is null ? HomeStateDirectories(host, loader).Prepend(state) : [state];
        return directories.SelectMany(directory => loader.ConfigFileNames.Select(name => NodePath.Join(directory, name)))
            .FirstOrDefault(path => Exists(files, path)) ?? NodePath.Join(state, loader.ConfigFileNames[0]);
    }

    private static List<string> HomeStateDirectories(HostEnvironment host, LoaderProfile loader) =>
        [.. loader.StateDirectoryNames.Select(name => NodePath.Join(host.HomeDirectory, name))];

    private static bool Exists(IFileSet files, string path) => files.GetKind(path) != EntryKind.Missing;

    private static string? Given(HostEnvironment host, string variable) =>
        host.Variables.Setting(variable) is { } value && EcmaString.Trim(value) is { Length: > 0 } trimmed ? trimmed : null;
}
