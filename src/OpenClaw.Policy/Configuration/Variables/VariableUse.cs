using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>A text of a config that refers to a variable which nobody gave.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Text">The text as it is written.</param>
/// <param name="IsSetByConfig">The config sets the variable itself. A variable of that name in the environment counts before that.</param>
public sealed record VariableUse(string Name, StringNode Text, bool IsSetByConfig);
