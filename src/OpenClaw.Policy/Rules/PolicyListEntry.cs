using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules;

/// <summary>A name on a list of the policy, and the node that holds it.</summary>
internal readonly record struct PolicyListEntry(string Name, Node Node);
