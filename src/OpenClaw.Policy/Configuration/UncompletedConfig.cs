using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration;

/// <summary>A config before defaults.</summary>
/// <param name="Written">After includes and substitution.</param>
/// <param name="Migrated">The same, but with what the release moves whenever it reads a config.</param>
internal sealed record UncompletedConfig(Node Written, Node Migrated);
