using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Migrations;

/// <summary>A config after settings that moved were moved, as far as the program does that whenever it reads one.</summary>
/// <param name="Config">The config.</param>
/// <param name="Valid">
/// What has to be valid. It differs when several agents had one marked as default: their ownership counts as explicit then.
/// </param>
internal sealed record MigratedConfig(ObjectNode Config, ObjectNode Valid);
