using OpenClaw.Policy.Attestation;

namespace OpenClaw.Policy.Reporting;

/// <summary>The four hashes with their names, in OpenClaw's order.</summary>
internal static class AttestationRows
{
    /// <summary>A policy that does not parse has no hash and so no row.</summary>
    public static IEnumerable<(string Name, string Hash)> Of(PolicyAttestation attestation)
    {
        if (attestation.PolicyHash is { } policyHash)
        {
            yield return ("policy", policyHash);
        }

        yield return ("workspace", attestation.WorkspaceHash);
        yield return ("findings", attestation.FindingsHash);
        yield return ("attestation", attestation.AttestationHash);
    }
}
