using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate;

/// <summary>
/// The release that a config states itself. How a config is loaded depends on the release, and what it states can stand in a file that it includes or in a
/// variable: so it is loaded as the release that its root file lets expect, and once more as the one that it then states.
/// </summary>
internal static class ReleaseOfConfig
{
    /// <summary>The text of <c>meta.lastTouchedVersion</c>; null when there is none.</summary>
    /// <param name="config">The parsed root file, or what loading made of it.</param>
    public static StringNode? LastTouched(Node config) => config.Find("meta", "lastTouchedVersion") as StringNode;

    /// <summary>The supported release that was recorded with the pinned hash, else the last one that wrote the config; null when neither says.</summary>
    /// <param name="files">Where the record is read.</param>
    /// <param name="config">The parsed root file, or what loading made of it.</param>
    /// <param name="configPath">Absolute.</param>
    public static OpenClawRelease? Stated(IFileSet files, Node config, string configPath) =>
        RecordedRelease.Find(files, config, configPath) ?? (LastTouched(config) is { } touched ? ReleaseCatalog.Find(touched.Value.Trim()) : null);

    /// <param name="first">The release that the root file lets expect.</param>
    /// <param name="load">Loads the config as a release does.</param>
    /// <param name="stated">The release that a loaded config stands for.</param>
    /// <exception cref="GateStopException">It is not the release that the config states when that release loads it.</exception>
    public static ConfigSnapshot Load(OpenClawRelease first, Func<OpenClawRelease, ConfigSnapshot> load, Func<ConfigSnapshot, OpenClawRelease> stated)
    {
        var config = load(first);
        var second = stated(config);
        if (second == first)
        {
            return config;
        }

        var again = load(second);
        return stated(again) == second ? again : throw Contradicted(first, second, config);
    }

    private static GateStopException Contradicted(OpenClawRelease first, OpenClawRelease second, ConfigSnapshot config) => GateDiagnostics.Stop(
        DiagnosticCatalog.ReleaseContradicted,
        $"Read as OpenClaw {first.Version}, the config states release {second.Version}; read as {second.Version}, it does not.",
        "Write the release into meta.lastTouchedVersion of the config as plain text, or state it with an option.",
        GateDiagnostics.Locate(LastTouched(config.Resolved)?.Origin) ?? DiagnosticLocation.WholeFile(config.Path));
}
