namespace OpenClaw.Policy.Gate;

/// <summary>The gate's answer. The number is the exit code.</summary>
public enum GateVerdict
{
    /// <summary>Something was checked, and nothing reached the threshold.</summary>
    Passed = 0,

    /// <summary>At least one finding reached the threshold.</summary>
    Findings = 1,

    /// <summary>The gate could not look; it has not passed, whatever else was found.</summary>
    CouldNotLook = 2,
}
