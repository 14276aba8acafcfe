namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>What makes one value of a rule at least as strict as another.</summary>
internal enum Strictness
{
    /// <summary>It is true, if the other is.</summary>
    RequiresTrue,

    /// <summary>It is false, if the other is.</summary>
    RequiresFalse,

    /// <summary>It allows nothing that the other does not allow.</summary>
    AllowListSubset,

    /// <summary>It denies everything that the other denies.</summary>
    DenyListSuperset,

    /// <summary>It stands at the same place or later in an order of words.</summary>
    OrderedWord,

    /// <summary>It lists the same, in any order.</summary>
    SameList,

    /// <summary>It has every probe of the other, with the same route and agent, and no more match kinds.</summary>
    RoutingProbes,
}
