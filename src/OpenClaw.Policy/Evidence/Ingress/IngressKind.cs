namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>The kinds of <see cref="IngressEvidence"/>, as they are printed.</summary>
internal static class IngressKind
{
    /// <summary>Which direct messages share a session.</summary>
    public const string SessionDmScope = "sessionDmScope";

    /// <summary>Who may send direct messages.</summary>
    public const string DmPolicy = "channelDmPolicy";

    /// <summary>In which groups the agent takes part.</summary>
    public const string GroupPolicy = "channelGroupPolicy";

    /// <summary>Whether the agent acts in a group only when it is mentioned.</summary>
    public const string RequireMention = "channelRequireMention";
}
