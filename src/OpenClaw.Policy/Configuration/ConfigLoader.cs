using OpenClaw.Policy.Configuration.Defaults;
using OpenClaw.Policy.Configuration.Includes;
using OpenClaw.Policy.Configuration.Migrations;
using OpenClaw.Policy.Configuration.Validation;
using OpenClaw.Policy.Configuration.Variables;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Configuration;

/// <summary>
/// Makes of <c>openclaw.json</c> what the real program has in memory when it takes evidence, as far as evidence can show it. Every
/// value keeps the place that it comes from.
/// </summary>
public static class ConfigLoader
{
    /// <summary>Never throws for what is in the files: an invalid config has issues.</summary>
    /// <param name="files">Where the config and its includes are read from.</param>
    /// <param name="host">Variables, current directory and home folder.</param>
    /// <param name="configPath">The root file; absolute.</param>
    /// <param name="release">The release whose behaviour is wanted.</param>
    public static ConfigSnapshot Load(IFileSet files, HostEnvironment host, string configPath, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(release);

        var snapshot = new ConfigSnapshot
        {
            Path = NodePath.Resolve(host.CurrentDirectory, configPath),
            Exists = true,
            Host = host,
            Resolved = ObjectNode.Empty,
            Config = ObjectNode.Empty,
            Issues = [],
        };

        try
        {
            return ConfigFile.Read(files, snapshot.Path) is { } source
                ? Load(files, snapshot with { Source = source }, source, release)
                : snapshot with { Exists = false, IsUnderstood = true };
        }
        catch (ConfigLoadException e)
        {
            return snapshot with { Issues = [e.Issue] };
        }
    }

    /// <summary>The config without defaults, valid or not: what an edit of the files changes.</summary>
    /// <exception cref="ConfigLoadException">It does not exist, cannot be read or put together.</exception>
    internal static UncompletedConfig ReadUncompleted(IFileSet files, HostEnvironment host, string configPath, OpenClawRelease release)
    {
        var path = NodePath.Resolve(host.CurrentDirectory, configPath);
        var source = ConfigFile.Read(files, path) ?? throw new ConfigLoadException(new ConfigIssue("", "The config does not exist."));
        var included = IncludeResolver.Resolve(files, host, path, ConfigFile.Parse(source), release.Loader);
        var written = VariableSubstitution.Apply(included, ConfigVariables.Apply(included, host.Variables, release.Loader), out _);
        return new UncompletedConfig(written, written is ObjectNode config ? ConfigMigrations.Apply(config, release).Config : written);
    }

    private static ConfigSnapshot Load(IFileSet files, ConfigSnapshot snapshot, SourceText source, OpenClawRelease release)
    {
        try
        {
            var document = ConfigFile.Parse(source);
            var included = IncludeResolver.Resolve(files, snapshot.Host, snapshot.Path, document, release.Loader);
            var variables = ConfigVariables.Apply(included, snapshot.Host.Variables, release.Loader);
            var host = snapshot.Host with { Variables = variables };
            var substituted = VariableSubstitution.Apply(included, variables, out var warnings);
            return substituted is ObjectNode config
                ? Complete(files, snapshot with { Host = host, Warnings = warnings, Written = (ObjectNode)included }, document, config, release)
                : snapshot with { Host = host, Issues = [new ConfigIssue("", "Invalid input", substituted.Origin)] };
        }
        catch (ConfigLoadException e)
        {
            return snapshot with { Issues = [e.Issue] };
        }
    }

    private static ConfigSnapshot Complete(IFileSet files, ConfigSnapshot snapshot, Node document, ObjectNode written, OpenClawRelease release)
    {
        var setsAside = release.Loader.SetsInstallRecordsAside;
        var installs = setsAside ? PluginInstallRecords.Find(written) : null;
        var config = setsAside ? PluginInstallRecords.Remove(written) : written;
        var migrated = ConfigMigrations.Apply(config, release);
        var issues = ConfigValidator.Validate(migrated.Valid, release, new ConfigReading { Host = snapshot.Host, Authored = document, Files = files });
        var completed = ConfigDefaults.Apply(migrated.Config, snapshot.Host, release);
        return snapshot with
        {
            Resolved = config,
            Issues = issues,
            IsUnderstood = true,
            Config = installs is null ? completed : PluginInstallRecords.Restore(completed, installs),
        };
    }
}
