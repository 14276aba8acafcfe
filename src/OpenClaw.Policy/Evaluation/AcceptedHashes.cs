using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evaluation;

/// <summary>The hashes that an operator accepted, each as a node so that a mismatch can point at it. Blank texts count as none.</summary>
/// <param name="Policy">OpenClaw's <c>expectedHash</c>.</param>
/// <param name="Attestation">OpenClaw's <c>expectedAttestationHash</c>.</param>
public sealed record AcceptedHashes(StringNode? Policy, StringNode? Attestation)
{
    public static AcceptedHashes None { get; } = new(null, null);

    /// <summary>Whether an accepted text is a hash, as OpenClaw compares them: without the blanks around it.</summary>
    public static bool Accepts(StringNode accepted, string? hash) => HashOf(accepted) == hash;

    /// <summary>What an accepted text is compared as.</summary>
    public static string HashOf(StringNode accepted)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        return EcmaString.Trim(accepted.Value);
    }
}
