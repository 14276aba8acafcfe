using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>An agent where the config has it.</summary>
/// <param name="Id">As written: the member's name, or the item's <c>id</c>; null for an item without one.</param>
/// <param name="Settings">The member's value or the item.</param>
/// <param name="Path">The place.</param>
internal sealed record AgentEntry(string? Id, ObjectNode Settings, ConfigPath Path);
