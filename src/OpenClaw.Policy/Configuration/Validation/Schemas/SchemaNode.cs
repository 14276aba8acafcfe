using OpenClaw.Policy.Configuration.Validation.Patterns;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>
/// One node of a structure: what a value must be. The words are those of JSON Schema where they exist
/// (docs/reference/config-schemas.md). A word that is absent demands nothing.
/// </summary>
internal sealed record SchemaNode
{
    private ValueKinds? _acceptedKinds;

    /// <summary>Accepts everything.</summary>
    public static SchemaNode Anything { get; } = new();

    /// <summary>The kinds that the node's own type and values leave, before its branches are asked.</summary>
    public ValueKinds Kinds { get; init; } = ValueKinds.Any;

    public SchemaValues? Values { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public double? ExclusiveMinimum { get; init; }

    public double? ExclusiveMaximum { get; init; }

    public int? MinimumLength { get; init; }

    public int? MaximumLength { get; init; }

    /// <summary>The string is trimmed before anything else looks at it.</summary>
    public bool Trims { get; init; }

    public EcmaPattern? Pattern { get; init; }

    public StringFormat Format { get; init; }

    public NodeMap Properties { get; init; } = NodeMap.Empty;

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>No member beside <see cref="Properties"/> is allowed.</summary>
    public bool Closed { get; init; }

    /// <summary>The schema of the members beside <see cref="Properties"/>.</summary>
    public SchemaNode? Rest { get; init; }

    /// <summary>The schema of every member's name.</summary>
    public SchemaNode? Keys { get; init; }

    public int? MinimumMembers { get; init; }

    public int? MaximumMembers { get; init; }

    /// <summary>The schemas of the first items, by place.</summary>
    public IReadOnlyList<SchemaNode> Tuple { get; init; } = [];

    /// <summary>The schema of the items after <see cref="Tuple"/>.</summary>
    public SchemaNode? Items { get; init; }

    public int? MinimumItems { get; init; }

    public int? MaximumItems { get; init; }

    public bool UniqueItems { get; init; }

    /// <summary>At least one must hold, when there is any.</summary>
    public IReadOnlyList<SchemaNode> AnyOf { get; init; } = [];

    /// <summary>The required member whose values tell the branches of <see cref="AnyOf"/> apart.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Exactly one must hold, when there is any.</summary>
    public IReadOnlyList<SchemaNode> OneOf { get; init; } = [];

    public IReadOnlyList<SchemaNode> AllOf { get; init; } = [];

    public SchemaNode? Not { get; init; }

    public SchemaNode? If { get; init; }

    public SchemaNode? Then { get; init; }

    public SchemaNode? Else { get; init; }

    /// <summary>What the member that the node describes is set to when it is not there; null when it stays away.</summary>
    public Node? Default { get; init; }

    /// <summary>The checks that a value must pass once its structure is right.</summary>
    public IReadOnlyList<SchemaCheck> Checks { get; init; } = [];

    /// <summary>Nothing is accepted.</summary>
    public bool Never { get; init; }

    /// <summary>The kinds that can be accepted at all, branches included.</summary>
    public ValueKinds AcceptedKinds => _acceptedKinds ??= FindAcceptedKinds();

    private ValueKinds FindAcceptedKinds()
    {
        var kinds = Never ? ValueKinds.None : Kinds;
        foreach (var branches in new[] { AnyOf, OneOf }.Where(static b => b.Count > 0))
        {
            kinds &= branches.Aggregate(ValueKinds.None, static (all, branch) => all | branch.AcceptedKinds);
        }

        return AllOf.Aggregate(kinds, static (all, part) => all & part.AcceptedKinds);
    }
}
