using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>A binding of messages to an agent, in the form in which it is compared with routes.</summary>
internal sealed class RouteBinding
{
    private const string EveryAccount = "*";
    private const string Nobody = "\0";

    private readonly RoutePeer? _peer;
    private readonly string _guildId;
    private readonly string _teamId;
    private readonly IReadOnlyList<string> _roles;

    /// <param name="binding">An item of <c>bindings</c> in a valid config.</param>
    public RouteBinding(Node binding)
    {
        var match = binding.Find("match");
        Channel = EcmaString.ToLowerCase(Text(match, "channel"));
        AgentId = binding.Find("agentId") as StringNode;
        Origin = binding.Origin;
        AccountId = Text(match, "accountId") is var account && account == EveryAccount ? null : Configuration.AccountId.Normalize(account);
        _peer = RoutePeer.Of(match.Find("peer"));
        _guildId = Text(match, "guildId");
        _teamId = Text(match, "teamId");
        _roles = [.. match.Find("roles").AsItems().Select(static r => r.AsString()).OfType<string>()];
    }

    /// <summary>Lower case, trimmed; empty for a binding that matches nothing.</summary>
    public string Channel { get; }

    /// <summary>Normalised; null when it matches every account.</summary>
    public string? AccountId { get; }

    /// <summary>The agent that gets the messages, as written.</summary>
    public StringNode? AgentId { get; }

    /// <summary>Where the binding can be edited.</summary>
    public Origin? Origin { get; }

    /// <summary>How many roles it names; one of them must be the sender's.</summary>
    public int RoleCount => _roles.Count;

    /// <summary>What it matches: of two bindings with one key the later one never counts.</summary>
    public string Key => JsonTextWriter.GetText(new ArrayNode([.. new[] { Channel, AccountId ?? EveryAccount, _peer?.Kind ?? "", _peer?.Id ?? "", _guildId, _teamId }
        .Concat(_roles.Order(StringComparer.Ordinal)).Select(static t => new StringNode(t))]));

    /// <summary>What it matches, for people.</summary>
    public string Words
    {
        get
        {
            var account = AccountId is null ? "" : $", account {AccountId}";
            var scope = _peer is not null ? $", of some {_peer.Kind} peer" : _guildId.Length > 0 ? ", of some guild" : _teamId.Length > 0 ? ", of some team" : "";
            return $"messages of {Channel}{account}{scope}";
        }
    }

    /// <summary>A route that it matches; of everyone it takes somebody whom nothing names.</summary>
    /// <param name="account">One of its accounts, normalised.</param>
    public Route RouteOf(string account) => new(
        Channel,
        account,
        _peer?.Id == RoutePeer.Everyone ? _peer with { Id = Nobody } : _peer,
        ParentPeer: null,
        _guildId,
        _teamId,
        _roles.ToHashSet(StringComparer.Ordinal));

    /// <summary>How this binding matches a route of its channel; null when it does not.</summary>
    public RouteMatchKind? MatchKind(Route route)
    {
        if ((AccountId is not null && AccountId != route.AccountId) || !MatchesScope(route))
        {
            return null;
        }

        if (_peer is not null)
        {
            return PeerMatchKind(_peer, route);
        }

        if (_guildId.Length > 0)
        {
            return _roles.Count > 0 ? RouteMatchKind.GuildRoles : RouteMatchKind.Guild;
        }

        if (_teamId.Length > 0)
        {
            return RouteMatchKind.Team;
        }

        return AccountId is null ? RouteMatchKind.Channel : RouteMatchKind.Account;
    }

    private static RouteMatchKind? PeerMatchKind(RoutePeer peer, Route route)
    {
        if (peer.Id == RoutePeer.Everyone)
        {
            return peer.Kind == route.Peer?.Kind ? RouteMatchKind.AnyPeer : null;
        }

        if (peer == route.Peer)
        {
            return RouteMatchKind.Peer;
        }

        return peer == route.ParentPeer ? RouteMatchKind.ParentPeer : null;
    }

    private bool MatchesScope(Route route) =>
        (_guildId.Length == 0 || _guildId == route.GuildId)
        && (_teamId.Length == 0 || _teamId == route.TeamId)
        && (_roles.Count == 0 || _roles.Any(route.RoleIds.Contains));

    private static string Text(Node? match, string name) => EcmaString.Trim(match.Find(name).AsString() ?? "");
}
