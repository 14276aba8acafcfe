using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Configuration.Migrations;
using OpenClaw.Policy.Configuration.Validation;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Configuration.Validation;

/// <summary>Configs as text.</summary>
internal static class Validity
{
    private const string Oldest = "2026.5.20";

    /// <param name="json5">The config, as it is in its file.</param>
    /// <param name="release">The release that reads it.</param>
    /// <param name="reading">How it is read.</param>
    public static IReadOnlyList<ConfigIssue> Issues(string json5, string release = Oldest, ConfigReading? reading = null)
    {
        var (document, row) = (Parse(json5), ReleaseCatalog.Find(release)!);
        return ConfigValidator.Validate(ConfigMigrations.Apply(document, row).Valid, row, reading);
    }

    /// <summary>The paths of the issues, joined with blanks; empty for a valid config.</summary>
    public static string Paths(string json5, string release = Oldest, ConfigReading? reading = null) =>
        string.Join(' ', Issues(json5, release, reading).Select(static issue => issue.Path.Length == 0 ? "(root)" : issue.Path));

    public static ObjectNode Parse(string json5) => (ObjectNode)Json5Reader.Read(new SourceText("/ws/openclaw.json", json5)).Root;
}
