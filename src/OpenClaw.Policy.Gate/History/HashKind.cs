namespace OpenClaw.Policy.Gate.History;

/// <summary>Which of the two hashes that can be accepted.</summary>
public enum HashKind
{
    /// <summary>OpenClaw's <c>expectedHash</c>: of the policy.</summary>
    Policy,

    /// <summary>OpenClaw's <c>expectedAttestationHash</c>: of policy, evidence and findings.</summary>
    Attestation,
}
