using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Secrets;

/// <summary>A provider of secrets, or a setting that refers to a secret. No row ever holds a secret's value.</summary>
/// <param name="Id">What messages call it.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal abstract record SecretEvidence(string Id, string Source, Origin? Origin) : EvidenceEntry(Source, Origin)
{
    /// <summary><c>provider</c> or <c>input</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Where the secret comes from, such as <c>env</c> or <c>exec</c>; null for a provider that does not say.</summary>
    public abstract string? SecretSource { get; }

    /// <summary>Where <see cref="SecretSource"/> can be edited.</summary>
    public required Origin? SecretSourceOrigin { get; init; }
}
