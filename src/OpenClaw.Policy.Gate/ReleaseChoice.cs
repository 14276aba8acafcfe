using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate;

/// <summary>Which release's behaviour is applied. A release newer than the newest supported one is never guessed.</summary>
/// <param name="Release">The row.</param>
/// <param name="Assumed">True when nobody stated it.</param>
/// <param name="Given">True when an option states it.</param>
internal sealed record ReleaseChoice(OpenClawRelease Release, bool Assumed, bool Given = false)
{
    /// <param name="option">The option, which wins.</param>
    /// <param name="files">Where the record of what was accepted is read.</param>
    /// <param name="config">The parsed root file, or what loading made of it.</param>
    /// <param name="configPath">Absolute.</param>
    /// <exception cref="GateStopException">The stated release is not supported.</exception>
    public static ReleaseChoice Decide(string? option, IFileSet files, Node config, string configPath)
    {
        if (!string.IsNullOrWhiteSpace(option))
        {
            var stated = option.Trim();
            return ReleaseCatalog.Find(stated) is { } release
                ? new(release, Assumed: false, Given: true)
                : throw Unknown(stated, "The release that was asked for", DiagnosticLocation.WholeFile(configPath));
        }

        if (ReleaseOfConfig.Stated(files, config, configPath) is { } known)
        {
            return new(known, Assumed: false);
        }

        return ReleaseOfConfig.LastTouched(config) is { } touched && IsNewerThanAll(touched.Value.Trim())
            ? throw Unknown(touched.Value.Trim(), "The config's meta.lastTouchedVersion", GateDiagnostics.Locate(touched.Origin))
            : new(ReleaseCatalog.Newest, Assumed: true);
    }

    /// <summary>The config as the chosen release loads it, and the choice as the loaded config settles it.</summary>
    /// <exception cref="GateStopException">The config cannot be understood, states a release that is not supported, or contradicts itself.</exception>
    public (ReleaseChoice Choice, ConfigSnapshot Config) Load(IFileSet files, HostEnvironment host, string configPath)
    {
        if (Given)
        {
            return (this, GateConfig.Load(files, host, configPath, Release));
        }

        var config = ReleaseOfConfig.Load(Release, release => GateConfig.Load(files, host, configPath, release), loaded => Stated(loaded).Release);
        return (Stated(config), config);

        ReleaseChoice Stated(ConfigSnapshot loaded) => Decide(option: null, files, loaded.Resolved, configPath);
    }

    /// <summary>What to say of a release that nobody stated: a warning, and no verdict at all once hashes are pinned.</summary>
    /// <exception cref="GateStopException">Hashes are pinned: they belong to one release's behaviour.</exception>
    public GateDiagnostic? JudgeAssumption(string configPath, AcceptedHashes accepted, IFileSet files)
    {
        if (!Assumed)
        {
            return null;
        }

        var pinned = accepted.Policy is not null || accepted.Attestation is not null;
        var diagnostic = GateDiagnostics.Own(
            pinned ? DiagnosticCatalog.ReleaseNotStated : DiagnosticCatalog.ReleaseAssumed,
            pinned
                ? "Hashes are pinned, but the OpenClaw release that they belong to is not stated."
                : $"The OpenClaw release is not stated; the newest supported one, {Release.Version}, was used.",
            "State it with --openclaw-version, the property OpenClawPolicyOpenClawVersion or the action's input openclaw-version."
                + (pinned && AcceptanceRecord.Find(files, configPath) is not null
                    ? $" The {AcceptanceRecord.FileName} beside the config is that of other hashes: when an acceptance was interrupted, run openclaw-policy accept again."
                    : ""),
            DiagnosticLocation.WholeFile(configPath));
        return pinned ? throw new GateStopException(diagnostic) : diagnostic;
    }

    private static bool IsNewerThanAll(string version) =>
        ReleaseVersion.Parse(version) is { } parsed && parsed.CompareTo(ReleaseVersion.Parse(ReleaseCatalog.Newest.Version)!) > 0;

    private static GateStopException Unknown(string version, string who, DiagnosticLocation? location) => GateDiagnostics.Stop(
        DiagnosticCatalog.UnknownRelease,
        $"{who}, {version}, is not a supported OpenClaw release.",
        $"State one of: {string.Join(", ", ReleaseCatalog.All.Select(static r => r.Version))}.",
        location);
}
