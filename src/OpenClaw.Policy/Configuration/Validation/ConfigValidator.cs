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
    /// <summary>What OpenClaw looks at beside the structure, in its order.</summary>
    private static readonly Action<ObjectNode, ValidationContext, IssueList>[] Rules =
    [
        AgentFolderRule.Validate,
        AvatarRule.Validate,
        TailscaleBindRule.Validate,
        ProviderNameRule.Validate,
        ChannelRules.Validate,
        HeartbeatTargetRule.Validate,
        WebSearchProviderRule.Validate,
        RetiredModelRule.Validate,
        PluginRules.Validate,
    ];

    /// <summary>Why a config is invalid.</summary>
    /// <param name="resolved">The config after includes and substitution and without records of installs, before defaults.</param>
    /// <param name="release">A row of <see cref="ReleaseCatalog"/>; its schema is part of this assembly.</param>
    /// <param name="host">Where the config's paths start from; null leaves out the rules about folders.</param>
    /// <returns>
    /// The issues, none of which shows the value of a setting; empty for a valid config. A path is the one that OpenClaw prints: of
    /// the enclosing object for an unknown key. The origin is the node to edit: the unknown member, the object that lacks a member.
    /// </returns>
    public static IReadOnlyList<ConfigIssue> Validate(ObjectNode resolved, OpenClawRelease release, HostEnvironment? host = null)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        ArgumentNullException.ThrowIfNull(release);
        var context = new ValidationContext(release, SchemaLibrary.Embedded[release.Version], host);
        var config = RemovedSettings.WithoutThem(resolved);
        var issues = new IssueList();
        new StructureValidator(SchemaDialect.Core, context).Validate(config, context.Schema.Core, ConfigPath.Root, issues);
        foreach (var rule in Rules)
        {
            rule(config, context, issues);
        }

        return issues.Issues;
    }
}
