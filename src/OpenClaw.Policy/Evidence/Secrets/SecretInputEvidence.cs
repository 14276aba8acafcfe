using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Secrets;

/// <summary>A setting whose value is a reference to a secret.</summary>
/// <param name="Source">See <see cref="EvidenceEntry"/>; it is the id too.</param>
/// <param name="RefSource">Where the reference says that the secret comes from.</param>
/// <param name="RefProvider">The id of the provider that the reference names, or the default one.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record SecretInputEvidence(string Source, string RefSource, string RefProvider, Origin? Origin)
    : SecretEvidence(Source, Source, Origin)
{
    public override string Kind => "input";

    public override string? SecretSource => RefSource;

    /// <summary>Where <see cref="RefProvider"/> can be edited, or where it would be written.</summary>
    public required Origin? ProviderOrigin { get; init; }

    public override ObjectNode ToNode() => new ObjectNodeBuilder()
        .Set("id", Id)
        .Set("kind", Kind)
        .Set("source", Source)
        .Set("provenance", "secretRef")
        .Set("refSource", RefSource, SecretSourceOrigin)
        .Set("refProvider", RefProvider, ProviderOrigin)
        .Build();
}
