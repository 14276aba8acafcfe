namespace OpenClaw.Policy.Gate;

/// <summary>What options gave a run to judge by, beside a base. A blank option gives nothing, and a build cannot tell it from none: so reports say this.</summary>
/// <param name="BaselinePolicy">A policy that the workspace's own must be at least as strict as.</param>
/// <param name="PolicyHash">The accepted policy hash, instead of the config's.</param>
/// <param name="AttestationHash">The accepted attestation hash, instead of the config's.</param>
public sealed record GivenJudges(bool BaselinePolicy, bool PolicyHash, bool AttestationHash)
{
    public static GivenJudges None { get; } = new(BaselinePolicy: false, PolicyHash: false, AttestationHash: false);

    /// <summary>What a request gives.</summary>
    public static GivenJudges Of(GateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new GivenJudges(IsGiven(request.BaselinePolicy), IsGiven(request.ExpectedHash), IsGiven(request.ExpectedAttestationHash));
    }

    private static bool IsGiven(string? option) => !string.IsNullOrWhiteSpace(option);
}
