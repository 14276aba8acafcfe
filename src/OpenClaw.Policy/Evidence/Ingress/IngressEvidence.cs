using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>A setting that decides whose messages reach the agent.</summary>
/// <param name="Id">The real program's name of the fact.</param>
/// <param name="Kind">One of <see cref="IngressKind"/>.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Value">What is in force: a word, or true or false.</param>
/// <param name="IsExplicit">Whether the config says so, in place of a default.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record IngressEvidence(string Id, string Kind, string Source, Node Value, bool IsExplicit, Origin? Origin)
    : EvidenceEntry(Source, Origin)
{
    /// <summary>The channel; null for a fact about all of them.</summary>
    public string? Channel { get; init; }

    /// <summary>The account of the channel; null for the channel without accounts, or its implicit one.</summary>
    public string? AccountId { get; init; }

    /// <summary>The group of the channel; null for a fact about all of them.</summary>
    public string? GroupId { get; init; }

    public override ObjectNode ToNode() => new ObjectNodeBuilder()
        .Set("id", Id)
        .Set("kind", Kind)
        .Set("source", Source)
        .SetIfPresent("channel", Channel)
        .SetIfPresent("accountId", AccountId)
        .SetIfPresent("groupId", GroupId)
        .Set("value", Value)
        .Set("explicit", IsExplicit)
        .Build();
}
