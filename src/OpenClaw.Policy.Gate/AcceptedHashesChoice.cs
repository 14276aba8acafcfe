using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate;

/// <summary>Which accepted hashes count: those of the options, else those that OpenClaw keeps in the config.</summary>
internal static class AcceptedHashesChoice
{
    public static AcceptedHashes Decide(GateRequest request, PolicySettings settings) =>
        request.WithoutAcceptedHashes ? AcceptedHashes.None : new(Named(request.ExpectedHash) ?? settings.ExpectedHash, Named(request.ExpectedAttestationHash) ?? settings.ExpectedAttestationHash);

    private static StringNode? Named(string? option) => string.IsNullOrWhiteSpace(option) ? null : new StringNode(option.Trim());
}
