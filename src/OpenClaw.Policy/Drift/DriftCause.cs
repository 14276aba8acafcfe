namespace OpenClaw.Policy.Drift;

/// <summary>A part of what an attestation stands for.</summary>
public enum DriftCause
{
    /// <summary>The policy document.</summary>
    Policy,

    /// <summary>What was observed of the workspace.</summary>
    Evidence,

    /// <summary>What was found to break the policy.</summary>
    Findings,

    /// <summary>The OpenClaw release whose behaviour was applied.</summary>
    Release,

    /// <summary>The variables that the config refers to, or whether they have values.</summary>
    Environment,
}
