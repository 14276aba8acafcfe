using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Names;

/// <summary>A name in a config.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Origin">Where it stands.</param>
public readonly record struct ConfigName(string Text, Origin? Origin);
