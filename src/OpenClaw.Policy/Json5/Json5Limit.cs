namespace OpenClaw.Policy.Json5;

/// <summary>A limit on JSON5 texts that are read.</summary>
public enum Json5Limit
{
    /// <summary><see cref="Json5Limits.MaximumDepth"/>.</summary>
    Depth,

    /// <summary><see cref="Json5Limits.MaximumValues"/>.</summary>
    Values,
}
