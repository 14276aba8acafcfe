using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Inputs;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>The workspace that a change leaves behind.</summary>
/// <param name="Scene">What it was judged with.</param>
/// <param name="Own">The verdict by its own policy.</param>
internal sealed record ChangedWorkspace(GateScene Scene, AgentReport Own)
{
    public DiagnosticLocation PolicyFile => DiagnosticLocation.WholeFile(Own.PolicyPath ?? Scene.Place.ConfigPath);

    public PolicyDocument? Policy => Own.Evaluation?.Policy;

    public string? PolicyHash => Own.Evaluation?.Attestation.PolicyHash;

    /// <summary>
    /// Whether an option accepts the state as it is now. Options come from outside the change, so this is how a reviewer lets an edited
    /// policy or accepted hash pass.
    /// </summary>
    public bool IsStateAccepted => Scene.Given.Attestation is { } hash && AcceptedHashes.Accepts(hash, Own.Evaluation?.Attestation.AttestationHash);

    /// <summary>Whether an option accepts the policy as it is now.</summary>
    public bool IsPolicyAccepted =>
        IsStateAccepted || (Scene.Given.Policy is { } hash && AcceptedHashes.Accepts(hash, PolicyHash));
}
