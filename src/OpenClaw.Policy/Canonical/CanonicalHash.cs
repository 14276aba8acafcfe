using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Canonical;

/// <summary>The hash that OpenClaw prints and pins: over a policy, the evidence, the findings, or an attestation.</summary>
public static class CanonicalHash
{
    /// <summary><c>sha256:</c> and 64 lower-case hex digits over the canonical text of a node.</summary>
    /// <exception cref="UncoveredTextException">The order of the members of an object is not known.</exception>
    public static string Of(Node node)
    {
        using var output = new HashingBufferWriter();
        CanonicalWriter.Write(node, output);
        return "sha256:" + output.GetHexHashAndReset();
    }
}
