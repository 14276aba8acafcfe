using OpenClaw.Policy.Configuration.Validation.Rules;
using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration.Validation;

/// <summary>
/// Whether a config is valid for a release: its structure, the rules that the structure cannot say, its channels and its plugins
/// (docs/reference/config-validation.md says what is covered).
/// </summary>
public static class ConfigValidator
{
    /// <summary>Why a config is invalid.</summary>
    /// <param name="resolved">
    /// The config after includes, substitution and the moves that the release makes whenever it reads one, before defaults.
    /// </param>
    /// <param name="release">A row of <see cref="ReleaseCatalog"/>; its schema is part of this assembly.</param>
    /// <param name="reading">How the config was read.</param>
    /// <returns>
    /// The issues, none of which shows the value of a setting; empty for a valid config. A path is the one that OpenClaw prints: of
    /// the enclosing object for an unknown key. The origin is the node to edit: the unknown member, the object that lacks a member.
    /// </returns>
    public static IReadOnlyList<ConfigIssue> Validate(ObjectNode resolved, OpenClawRelease release, ConfigReading? reading = null)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        ArgumentNullException.ThrowIfNull(release);
        var context = ValidationContext.Of(resolved, release, reading ?? ConfigReading.Unknown);
        var config = context.Profile.IgnoresModelsWrite ? RemovedSettings.WithoutThem(resolved) : resolved;
        var issues = new IssueList();
        new StructureValidator(SchemaDialect.Core, context).Validate(config, context.Schema.Core, ConfigPath.Root, issues);
        foreach (var rule in context.Profile.Rules)
        {
            rule(config, context, issues);
        }

        var history = new KeyHistory(SchemaLibrary.Embedded, release.Version);
        return [.. issues.Issues.Select(issue => Worded(issue, history))];
    }

    private static ConfigIssue Worded(FoundIssue issue, KeyHistory history)
    {
        var path = issue.Path.ToString();
        if (issue.UnknownKey is not { } key)
        {
            return new ConfigIssue(path, issue.Message, issue.At.Origin);
        }

        var knowledge = history.Find(issue.Path, key);
        return new ConfigIssue(path, $"{issue.Message} {knowledge.Statement}", issue.At.Origin?.AtKey) { Remedy = knowledge.Remedy };
    }
}
