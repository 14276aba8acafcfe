using OpenClaw.Policy.Configuration.Validation.Rules;
using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration.Validation;

/// <summary>What a config is held against.</summary>
/// <param name="Release">The release that would read it.</param>
/// <param name="Schema">What the release demands.</param>
/// <param name="Reading">How it was read.</param>
/// <param name="PluginFolders">The folders of plugins that it names.</param>
internal sealed record ValidationContext(OpenClawRelease Release, ReleaseSchema Schema, ConfigReading Reading, PluginFolders PluginFolders)
{
    public ReleaseFacts Facts => Schema.Facts;

    public ValidationProfile Profile => Release.Validation;

    /// <summary>
    /// Plugins could not be looked at, and the release then lets pass what may belong to one of them: channels, heartbeat targets, search
    /// providers, settings of plugins.
    /// </summary>
    public bool PluginsAreUnknown => Profile.AcceptsMissingPluginFolders && !PluginFolders.AreSeen;

    public static ValidationContext Of(ObjectNode config, OpenClawRelease release, ConfigReading reading) =>
        new(release, SchemaLibrary.Embedded[release.Version], reading, new PluginFolders(config, reading));
}
