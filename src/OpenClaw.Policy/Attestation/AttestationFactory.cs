using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Attestation;

/// <summary>Takes the hashes of an evaluation (the same in every contract).</summary>
internal static class AttestationFactory
{
    /// <param name="policyPath">The policy's display path.</param>
    /// <param name="policyHash">Null when there is no policy, or none that parses.</param>
    /// <param name="evidence">The report's evidence.</param>
    /// <param name="findings">All findings, not only those that are printed.</param>
    public static PolicyAttestation Create(string policyPath, string? policyHash, ObjectNode evidence, IReadOnlyList<Finding> findings) =>
        Of(policyPath, policyHash, evidence, new ArrayNode([.. findings.Select(static f => f.ToNode())]));

    /// <summary>The same of findings as they are hashed.</summary>
    public static PolicyAttestation Of(string policyPath, string? policyHash, ObjectNode evidence, ArrayNode findings)
    {
        var workspaceHash = CanonicalHash.Of(evidence);
        var findingsHash = CanonicalHash.Of(findings);
        var claim = new ObjectNodeBuilder()
            .Set("ok", findings.Items.Count == 0)
            .Set("policyHash", policyHash is null ? new UndefinedNode() : new StringNode(policyHash))
            .Set("workspaceHash", workspaceHash)
            .Set("findingsHash", findingsHash)
            .Build();
        return new PolicyAttestation(policyPath, policyHash, workspaceHash, findingsHash, CanonicalHash.Of(claim));
    }
}
