using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>The record of what was accepted: a file beside the config, reviewed like source.</summary>
public static class AcceptanceRecord
{
    public const string FileName = "policy.attestation.json";

    /// <summary>Where the record of a config lies.</summary>
    /// <param name="configPath">Absolute.</param>
    public static string PathFor(string configPath) => Path.Combine(Path.GetDirectoryName(configPath)!, FileName);

    /// <summary>The recorded state; null when there is no record, or when it does not give the hashes that it names.</summary>
    public static AttestedState? Read(IFileSet files, string configPath)
    {
        ArgumentNullException.ThrowIfNull(files);
        var path = PathFor(configPath);
        var file = files.Read(path, FileLimits.Document);
        try
        {
            return file.Status == FileReadStatus.Found ? AttestedRecord.Read(new SourceText(path, Utf8Text.Decode(file.Bytes.Span))) : null;
        }
        catch (Json5LimitException)
        {
            return null;
        }
    }
}
