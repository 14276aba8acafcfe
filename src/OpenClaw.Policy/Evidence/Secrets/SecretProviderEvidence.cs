using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Secrets;

/// <summary>A provider below <c>secrets.providers</c>.</summary>
/// <param name="Id">The key.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="ProviderSource">The written <c>source</c>; null when it is not a text.</param>
/// <param name="InsecureFlags">The switches at true that lower its safety.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record SecretProviderEvidence(
    string Id, string Source, string? ProviderSource, IReadOnlyList<string> InsecureFlags, Origin? Origin)
    : SecretEvidence(Id, Source, Origin)
{
    public override string Kind => "provider";

    public override string? SecretSource => ProviderSource;

    /// <summary>Where the first of <see cref="InsecureFlags"/> can be edited; null when there is none.</summary>
    public required Origin? InsecureOrigin { get; init; }

    public override ObjectNode ToNode()
    {
        var node = new ObjectNodeBuilder()
            .Set("id", Id)
            .Set("kind", Kind)
            .Set("source", Source)
            .SetIfPresent("providerSource", ProviderSource, SecretSourceOrigin);
        if (InsecureFlags.Count > 0)
        {
            node.Set("insecure", new ArrayNode([.. InsecureFlags.Select(static f => new StringNode(f))]));
        }

        return node.Build();
    }
}
