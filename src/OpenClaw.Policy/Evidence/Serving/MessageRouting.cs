using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evidence.Routing;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>Which agent gets the messages of a config's channels.</summary>
internal sealed class MessageRouting
{
    private readonly RouteBindings _bindings;
    private readonly Dictionary<string, HashSet<string>> _accounts = new(StringComparer.Ordinal);
    private readonly List<(string Channel, Node Settings)> _channels = [];

    public MessageRouting(ServingConfig config)
    {
        Config = config;
        _bindings = new RouteBindings(config.Loaded);
        foreach (var (name, channel) in config.Written["channels"].AsMembers())
        {
            if (!ChannelCollector.IsReserved(name) && channel.Find("enabled").AsBoolean() != false)
            {
                var accounts = Named(name);
                _channels.Add((ChannelOf(name), channel));
                accounts.Add(AccountId.Default);
                accounts.UnionWith(channel.Find("accounts").AsMembers().Select(static a => AccountId.Normalize(a.Name)));
            }
        }
    }

    public ServingConfig Config { get; }

    /// <summary>The bindings in their order.</summary>
    public IEnumerable<RouteBinding> Bindings => RouteBindings.Written(Config.Loaded).Select(static b => new RouteBinding(b.Binding));

    /// <summary>The channels that are configured and on: lower case, trimmed.</summary>
    public IReadOnlyCollection<string> Channels => _accounts.Keys;

    /// <summary>What the accounts of a channel log in with.</summary>
    /// <param name="channel">Lower case, trimmed.</param>
    public IEnumerable<(string Account, string Login)> Logins(string channel) =>
        _channels.Where(c => c.Channel == channel).SelectMany(static c => AccountLogins.In(c.Settings));

    /// <summary>The accounts of a channel, normalised; empty for one that is not configured or is off.</summary>
    /// <param name="channel">Lower case, trimmed.</param>
    public IReadOnlySet<string> Accounts(string channel) => _accounts.GetValueOrDefault(channel) ?? [];

    /// <summary>Who gets the messages of a route, and what says so; null when there are none, or nobody gets them.</summary>
    /// <exception cref="EvaluationLimitException">There are too many routes for so many bindings.</exception>
    public (string Agent, Origin? Origin)? Find(Route route)
    {
        var match = _bindings.Find(route)?.Binding;
        var accounts = Accounts(route.Channel);
        if (match?.AccountId is null && !accounts.Contains(route.AccountId) && (match is null || accounts.Count > 0))
        {
            return null;
        }

        var named = EcmaString.Trim(match?.AgentId?.Value ?? "");
        var agent = named.Length > 0 ? AgentResolver.NormalizeId(named) : Config.Unnamed;
        return agent is null ? null : (agent, match?.Origin ?? SettingOrigin.Of(Config.Written, "bindings"));
    }

    private static string ChannelOf(string name) => EcmaString.ToLowerCase(EcmaString.Trim(name));

    private HashSet<string> Named(string channel)
    {
        var id = ChannelOf(channel);
        if (!_accounts.TryGetValue(id, out var accounts))
        {
            _accounts.Add(id, accounts = new HashSet<string>(StringComparer.Ordinal));
        }

        return accounts;
    }
}
