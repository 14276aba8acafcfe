using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Migrations;

/// <summary>
/// The channels that went to the default agent because no binding gave all their accounts to one: since no agent is the default any more, they
/// get such a binding.
/// </summary>
internal static class AmbientChannels
{
    private const string Bindings = "bindings";
    private const string Channel = "channel";
    private const string AccountId = "accountId";
    private const string EveryAccount = "*";

    /// <param name="config">The config.</param>
    /// <param name="owner">The agent that was marked as default, in <c>agents.entries</c>.</param>
    /// <param name="aliases">Other names of channels, in lower case.</param>
    public static ObjectNode Bind(ObjectNode config, Member owner, IReadOnlyDictionary<string, string> aliases)
    {
        if (config[Bindings] is not (null or NullNode or ArrayNode))
        {
            return config;
        }

        var written = config[Bindings].AsItems();
        var bound = written.Where(IsChannelWide).Select(binding => Id(binding.Find("match", Channel).AsString() ?? "", aliases)).ToHashSet();
        var unbound = Configured(config, aliases).Except(bound, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (unbound.Length == 0)
        {
            return config;
        }

        var origin = owner.Value.Find("default")?.Origin is { } marker ? new MigratedOrigin(marker) : null;
        var bindings = written.Concat(unbound.Select(channel => Binding(owner.Name, channel, origin)));
        return new ObjectNodeBuilder(config)
            .Set(Bindings, new ArrayNode([.. bindings], config[Bindings]?.Origin ?? origin))
            .Build(config.Origin);
    }

    private static IEnumerable<string> Configured(ObjectNode config, IReadOnlyDictionary<string, string> aliases) =>
        from channel in config["channels"].AsMembers()
        let id = Id(channel.Name, aliases)
        where id.Length > 0 && EcmaString.Trim(channel.Name) is not ("defaults" or "modelByChannel")
        where channel.Value.Find("enabled").AsBoolean() != false
        select id;

    /// <summary>A binding of all accounts of a channel and of nothing less.</summary>
    private static bool IsChannelWide(Node binding) =>
        binding is ObjectNode && binding.Find("type").AsString() != "acp"
        && binding.Find("match") is ObjectNode match
        && EcmaString.Trim(match[AccountId].AsString() ?? "") == EveryAccount
        && match["peer"] is null && IsBlank(match["guildId"]) && IsBlank(match["teamId"])
        && match["roles"].AsItems().Count == 0;

    private static bool IsBlank(Node? text) => EcmaString.Trim((text.AsString() ?? "").AsSpan()).IsEmpty;

    private static string Id(string channel, IReadOnlyDictionary<string, string> aliases)
    {
        var id = EcmaString.ToLowerCase(EcmaString.Trim(channel));
        return aliases.GetValueOrDefault(id, id);
    }

    private static ObjectNode Binding(string agentId, string channel, Origin? origin)
    {
        var match = new ObjectNodeBuilder()
            .Set(Channel, new StringNode(channel, origin))
            .Set(AccountId, new StringNode(EveryAccount, origin));
        return new ObjectNodeBuilder().Set("agentId", new StringNode(agentId, origin)).Set("match", match.Build(origin)).Build(origin);
    }
}
