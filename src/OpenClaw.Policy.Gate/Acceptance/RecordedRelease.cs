using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>The release that was recorded with the accepted hashes.</summary>
internal static class RecordedRelease
{
    /// <summary>
    /// Counts only when the record is that of the pinned hash: another record says nothing of the pins.
    /// </summary>
    /// <param name="files">Where the record is read.</param>
    /// <param name="config">The parsed root file, or what loading made of it.</param>
    /// <param name="configPath">Absolute.</param>
    /// <exception cref="GateStopException">Hashes are pinned, and the record cannot be read.</exception>
    /// <returns>Null when there is none, or when it is not supported.</returns>
    public static OpenClawRelease? Find(IFileSet files, Node config, string configPath) =>
        Pinned(files, config, configPath) is { } record ? ReleaseCatalog.Find(record.Release) : null;

    /// <summary>Where <see cref="Find"/> finds it.</summary>
    public static Origin? FindPlace(IFileSet files, Node config, string configPath) =>
        Find(files, config, configPath) is null ? null : Pinned(files, config, configPath)?.ReleaseOrigin;

    private static AttestedState? Pinned(IFileSet files, Node config, string configPath) =>
        config.Find("plugins", "entries", "policy", "config", "expectedAttestationHash").AsString()?.Trim() is { Length: > 0 } pin
        && AcceptanceRecord.Read(files, configPath) is { } record
        && record.Attestation.AttestationHash == pin
            ? record
            : null;
}
