using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Attestation;

/// <summary>The hashes that an operator accepts. Each is <c>sha256:</c> and 64 lower-case hex digits over a canonical text.</summary>
/// <param name="PolicyPath">The policy's display path; empty when none was looked for.</param>
/// <param name="PolicyHash">Over the parsed policy document; null when there is none or it does not parse.</param>
/// <param name="WorkspaceHash">Over the evidence.</param>
/// <param name="FindingsHash">Over all attested findings, whatever the printed ones are filtered to.</param>
/// <param name="AttestationHash">Over the three hashes and whether there was no finding at all.</param>
public sealed record PolicyAttestation(string PolicyPath, string? PolicyHash, string WorkspaceHash, string FindingsHash, string AttestationHash)
{
    /// <summary>The report's member <c>attestation</c>.</summary>
    /// <param name="checkedAt">The time of the evaluation as the real program prints it, or null to leave it out (it is never hashed).</param>
    public ObjectNode ToNode(string? checkedAt)
    {
        var node = new ObjectNodeBuilder().SetIfPresent("checkedAt", checkedAt);
        if (PolicyHash is not null)
        {
            node.Set("policy", new ObjectNodeBuilder().Set("path", PolicyPath).Set("hash", PolicyHash).Build());
        }

        return node
            .Set("workspace", new ObjectNodeBuilder().Set("scope", "policy").Set("hash", WorkspaceHash).Build())
            .Set("findingsHash", FindingsHash)
            .Set("attestationHash", AttestationHash)
            .Build();
    }
}
