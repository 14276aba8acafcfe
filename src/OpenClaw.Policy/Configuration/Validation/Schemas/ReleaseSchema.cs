namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>What a release demands of a config, as far as data can say it.</summary>
internal sealed class ReleaseSchema(
    SchemaNode core,
    NodeMap channels,
    NodeMap plugins,
    ReleaseFacts facts)
{
    /// <summary>The whole config; channels and the settings of plugins are open in it.</summary>
    public SchemaNode Core { get; } = core;

    public ReleaseFacts Facts { get; } = facts;

    /// <summary>The schema of <c>channels.ID</c>, or null when the release has none for it.</summary>
    public SchemaNode? Channel(string id) => channels.TryGet(id, out var schema) ? schema : null;

    /// <summary>The schema of <c>plugins.entries.ID.config</c>, or null for a plugin that does not come with the package.</summary>
    public SchemaNode? Plugin(string id) => plugins.TryGet(id, out var schema) ? schema : null;
}
