using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>Where a message comes from, in the form in which bindings are compared with it.</summary>
/// <param name="Channel">Lower case, trimmed. Other names of channels are not resolved.</param>
/// <param name="AccountId">Normalised; never empty.</param>
/// <param name="Peer">Who it comes from, if that is known.</param>
/// <param name="ParentPeer">Whom the peer belongs to, such as the channel of a thread.</param>
/// <param name="GuildId">Trimmed; empty for none.</param>
/// <param name="TeamId">Trimmed; empty for none.</param>
/// <param name="RoleIds">The sender's roles, as written.</param>
internal sealed record Route(
    string Channel, string AccountId, RoutePeer? Peer, RoutePeer? ParentPeer, string GuildId, string TeamId, IReadOnlySet<string> RoleIds)
{
    /// <param name="route">The member <c>route</c> of a well-formed probe.</param>
    public static Route Of(Node? route) => new(
        EcmaString.ToLowerCase(EcmaString.Trim(route.Find("channel").AsString() ?? "")),
        Configuration.AccountId.Normalize(route.Find("accountId").AsString()),
        RoutePeer.Of(route.Find("peer")),
        RoutePeer.Of(route.Find("parentPeer")),
        EcmaString.Trim(route.Find("guildId").AsString() ?? ""),
        EcmaString.Trim(route.Find("teamId").AsString() ?? ""),
        route.Find("memberRoleIds").AsItems().Select(static i => i.AsString()).OfType<string>().ToHashSet(StringComparer.Ordinal));
}
