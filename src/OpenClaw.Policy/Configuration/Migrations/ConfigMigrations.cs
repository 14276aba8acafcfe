using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration.Migrations;

/// <summary>What a release moves in a config whenever it reads one, before it validates.</summary>
internal static class ConfigMigrations
{
    /// <param name="config">After includes and substitution.</param>
    /// <param name="release">The release that reads it.</param>
    public static MigratedConfig Apply(ObjectNode config, OpenClawRelease release)
    {
        if (!release.Loader.KeysAgents)
        {
            return new MigratedConfig(config, config);
        }

        var facts = SchemaLibrary.Embedded[release.Version].Facts;
        return AgentKeys.Migrate(ContextBudgets.Migrate(config), facts.ChannelAliases);
    }
}
