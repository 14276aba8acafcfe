namespace OpenClaw.Policy.Sources;

/// <summary>A place in a text: line and column, both counted from 1.</summary>
public readonly record struct LinePosition(int Line, int Column);
