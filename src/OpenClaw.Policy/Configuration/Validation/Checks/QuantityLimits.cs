namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>How large a duration or a size of a release may become. All of them are finite.</summary>
internal sealed record QuantityLimits
{
    /// <summary>No bounds but those of JavaScript's numbers (until 2026.5.27).</summary>
    public static QuantityLimits Finite { get; } = new();

    /// <summary>A duration in milliseconds is an integer that JavaScript represents exactly.</summary>
    public bool DurationsAreSafeIntegers { get; init; }

    /// <summary>A size in bytes is such an integer.</summary>
    public bool SizesAreSafeIntegers { get; init; }

    /// <summary>Characters of a number with its unit in a duration.</summary>
    public int LongestDurationPart { get; init; } = int.MaxValue;
}
