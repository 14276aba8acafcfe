namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>The selector with which a rule may stand in a scope.</summary>
internal enum ScopeSelector
{
    /// <summary>None: the rule stands at the top level of the policy only.</summary>
    None,

    /// <summary><c>agentIds</c>.</summary>
    Agents,

    /// <summary><c>channelIds</c>.</summary>
    Channels,
}
