using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>Something wrong, before it is put into its last words.</summary>
/// <param name="Path">The place that OpenClaw prints.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="At">The node to edit.</param>
/// <param name="UnknownKey">The key at the place that the schema does not have; null for another problem.</param>
internal sealed record FoundIssue(ConfigPath Path, string Message, Node At, string? UnknownKey);
