using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>A profile below <c>auth.profiles</c>.</summary>
/// <param name="Id">The key.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="HasValidMetadata">Whether it names a provider and a mode that the real program knows.</param>
/// <param name="Provider">As written; null when it is not a text.</param>
/// <param name="Mode">As written; null when it is not a text.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record AuthProfileEvidence(string Id, string Source, bool HasValidMetadata, string? Provider, string? Mode, Origin? Origin)
    : EvidenceEntry(Source, Origin)
{
    /// <summary>Where <see cref="Provider"/> can be edited, or where it would be written.</summary>
    public required Origin? ProviderOrigin { get; init; }

    /// <summary>Where <see cref="Mode"/> can be edited, or where it would be written.</summary>
    public required Origin? ModeOrigin { get; init; }

    public override ObjectNode ToNode() => new ObjectNodeBuilder()
        .Set("id", Id)
        .Set("source", Source)
        .Set("validMetadata", HasValidMetadata)
        .SetIfPresent("provider", Provider, ProviderOrigin)
        .SetIfPresent("mode", Mode, ModeOrigin)
        .Build();
}
