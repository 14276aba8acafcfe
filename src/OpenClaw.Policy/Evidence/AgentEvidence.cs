using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence;

/// <summary>An observed fact about one agent, or about what all agents share.</summary>
/// <param name="Owner">Whom it belongs to.</param>
/// <param name="Name">The fact's name; its id is the owner's and this.</param>
/// <param name="Kind">The real program's word for what is observed.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal abstract record AgentEvidence(EvidenceOwner Owner, string Name, string Kind, string Source, Origin? Origin) : EvidenceEntry(Source, Origin)
{
    /// <summary>The names of the members and the words that are the same in every fact, in UTF-16 code units.</summary>
    private const int WordsLength = 100;

    public string Id { get; } = $"{Owner.Id}-{Name}";

    public string? AgentId => Owner.AgentId;

    /// <summary>How much text the fact holds, about, its words included.</summary>
    public int TextLength => WordsLength + Id.Length + Source.Length + ValueLength;

    /// <summary>How much of that is its value.</summary>
    protected abstract int ValueLength { get; }

    public sealed override ObjectNode ToNode()
    {
        var composed = ComposedOrigin.Around(Owner.IdOrigin);
        var node = new ObjectNodeBuilder()
            .Set("id", Id, composed)
            .Set("kind", Kind)
            .Set("source", Source, composed)
            .Set("scope", Owner.Scope)
            .SetIfPresent("agentId", AgentId, Owner.IdOrigin);
        AddTo(node);
        return node.Build();
    }

    /// <summary>The order in which the real program prints such facts: by source, then by id.</summary>
    public static int Compare(AgentEvidence a, AgentEvidence b)
    {
        var bySource = RootCollation.Compare(a.Source, b.Source);
        return bySource != 0 ? bySource : RootCollation.Compare(a.Id, b.Id);
    }

    /// <summary>Adds the members that follow those of every such fact.</summary>
    protected abstract void AddTo(ObjectNodeBuilder node);
}
