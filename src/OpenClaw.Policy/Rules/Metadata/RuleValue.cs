namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>What the value of a rule is made of, which also says how it is compared.</summary>
internal enum RuleValue
{
    Boolean,

    /// <summary>One word.</summary>
    Word,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of model provider ids.</summary>
    ModelProviders,

    /// <summary>A list of tools and groups of tools, compared by the tools that it covers.</summary>
    Tools,

    /// <summary>The entries of <c>channels.denyRules</c>, compared by their providers.</summary>
    ChannelDenyRules,

    /// <summary>A list of <see cref="ExecApprovalRequirement"/>.</summary>
    ExecApprovals,

    /// <summary>The entries of <c>routing.probes</c>.</summary>
    RoutingProbes,
}
