namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>How a message finds its agent, from the most to the least specific: the order in which the ways are tried.</summary>
internal enum RouteMatchKind
{
    Peer,
    ParentPeer,
    AnyPeer,
    GuildRoles,
    Guild,
    Team,
    Account,
    Channel,
    Default,
}
