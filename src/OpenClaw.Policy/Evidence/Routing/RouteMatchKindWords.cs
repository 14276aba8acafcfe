namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>The real program's words for the ways in which a message finds its agent.</summary>
internal static class RouteMatchKindWords
{
    /// <summary>From the most to the least specific.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<RouteMatchKind>().Select(ToWord)];

    public static string ToWord(this RouteMatchKind kind) => kind switch
    {
        RouteMatchKind.Peer => "binding.peer",
        RouteMatchKind.ParentPeer => "binding.peer.parent",
        RouteMatchKind.AnyPeer => "binding.peer.wildcard",
        RouteMatchKind.GuildRoles => "binding.guild+roles",
        RouteMatchKind.Guild => "binding.guild",
        RouteMatchKind.Team => "binding.team",
        RouteMatchKind.Account => "binding.account",
        RouteMatchKind.Channel => "binding.channel",
        RouteMatchKind.Default => "default",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
