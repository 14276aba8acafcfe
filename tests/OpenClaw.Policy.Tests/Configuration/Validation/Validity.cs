using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Configuration.Validation;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Configuration.Validation;

/// <summary>Configs as text.</summary>
internal static class Validity
{
    public static IReadOnlyList<ConfigIssue> Issues(string json5) => ConfigValidator.Validate(Parse(json5), ReleaseCatalog.Find("2026.5.20")!);

    /// <summary>The paths of the issues, joined with blanks; empty for a valid config.</summary>
    public static string Paths(string json5) => string.Join(' ', Issues(json5).Select(static issue => issue.Path.Length == 0 ? "(root)" : issue.Path));

    private static ObjectNode Parse(string json5) => (ObjectNode)Json5Reader.Read(new SourceText("/ws/openclaw.json", json5)).Root;
}
