namespace OpenClaw.Policy.Nodes;

/// <summary>A member of an object: its key and its value.</summary>
public readonly record struct Member(string Name, Node Value);
