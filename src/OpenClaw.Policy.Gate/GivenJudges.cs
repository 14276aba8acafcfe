namespace OpenClaw.Policy.Gate;

/// <summary>What options gave a run to judge by. A blank option gives nothing, and a build cannot tell it from none: so reports say this.</summary>
/// <param name="BaselinePolicy">A policy that the workspace's own must be at least as strict as.</param>
/// <param name="PolicyHash">The accepted policy hash, instead of the config's.</param>
/// <param name="AttestationHash">The accepted attestation hash, instead of the config's.</param>
public sealed record GivenJudges(bool BaselinePolicy, bool PolicyHash, bool AttestationHash)
{
    /// <summary>The revision that a base was asked for by, as somebody wrote it; null for none. Whether it could be read, the result says.</summary>
    public string? Base { get; init; }

    public static GivenJudges None { get; } = new(BaselinePolicy: false, PolicyHash: false, AttestationHash: false);

    /// <summary>What a request gives.</summary>
    public static GivenJudges Of(GateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new GivenJudges(IsGiven(request.BaselinePolicy), IsGiven(request.ExpectedHash), IsGiven(request.ExpectedAttestationHash))
        {
            Base = IsGiven(request.Base) ? request.Base : null,
        };
    }

    private static bool IsGiven(string? option) => !string.IsNullOrWhiteSpace(option);
}
