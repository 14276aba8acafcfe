using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate;

/// <summary>Which accepted hashes count: those of the options, else those that OpenClaw keeps in the config.</summary>
internal static class AcceptedHashesChoice
{
    public static AcceptedHashes Decide(GateRequest request, PolicySettings settings)
    {
        var given = Given(request);
        return request.WithoutAcceptedHashes
            ? AcceptedHashes.None
            : new(given.Policy ?? settings.ExpectedHash, given.Attestation ?? settings.ExpectedAttestationHash);
    }

    /// <summary>Those of the options alone.</summary>
    public static AcceptedHashes Given(GateRequest request) => new(Named(request.ExpectedHash), Named(request.ExpectedAttestationHash));

    private static StringNode? Named(string? option) => string.IsNullOrWhiteSpace(option) ? null : new StringNode(option.Trim());
}
