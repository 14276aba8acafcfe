using OpenClaw.Policy.Configuration.Defaults;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Releases;

/// <summary>What the schemas of channel plugins put into a channel's settings. Facts of the releases.</summary>
internal static class ChannelDefaultTable
{
    private static readonly KeyValuePair<string, SettingDefaults> DirectPairing = Value("dmPolicy", "pairing");
    private static readonly KeyValuePair<string, SettingDefaults> GroupAllowList = Value("groupPolicy", "allowlist");

    private static readonly KeyValuePair<string, SettingDefaults> AckReaction =
        Inside("ackReaction", [Value("direct", true), Value("group", "mentions")]);

    private static readonly SettingDefaults BothPolicies =
        WithSameInAccounts([DirectPairing, GroupAllowList]);

    private static readonly SettingDefaults GroupPolicyOnly = WithSameInAccounts([GroupAllowList]);

    /// <summary>2026.5.20.</summary>
    public static IReadOnlyDictionary<string, SettingDefaults> From20260520 { get; } = new Dictionary<string, SettingDefaults>(StringComparer.Ordinal)
    {
        ["discord"] = GroupPolicyOnly,
        ["feishu"] = new(
        [
            Value("domain", "feishu"),
            Value("connectionMode", "websocket"),
            Value("webhookPath", "/feishu/events"),
            DirectPairing,
            GroupAllowList,
            Value("reactionNotifications", "own"),
            Value("typingIndicator", true),
            Value("resolveSenderNames", true),
        ]),
        ["googlechat"] = WithSameInAccounts([GroupAllowList, Inside("dm", [Value("policy", "pairing")])]),
        ["imessage"] = BothPolicies,
        ["irc"] = BothPolicies,
        ["line"] = BothPolicies,
        ["mattermost"] = BothPolicies,
        ["msteams"] = new([DirectPairing, GroupAllowList]),
        ["nextcloud-talk"] = BothPolicies,
        ["signal"] = BothPolicies,
        ["slack"] = WithAccounts(
            [Value("mode", "socket"), Value("webhookPath", "/slack/events"), Value("userTokenReadOnly", true), GroupAllowList],
            [Value("userTokenReadOnly", true)]),
        ["telegram"] = BothPolicies,
        ["whatsapp"] = WithAccounts(
            [DirectPairing, GroupAllowList, AckReaction, Value("debounceMs", 0), Value("mediaMaxMb", 50)],
            [AckReaction]),
        ["zalouser"] = GroupPolicyOnly,
    };

    private static SettingDefaults WithSameInAccounts(KeyValuePair<string, SettingDefaults>[] members) => WithAccounts(members, members);

    private static SettingDefaults WithAccounts(
        KeyValuePair<string, SettingDefaults>[] members, KeyValuePair<string, SettingDefaults>[] inAccount) =>
        new([.. members, new("accounts", new([], new(inAccount)))]);

    private static KeyValuePair<string, SettingDefaults> Inside(string name, KeyValuePair<string, SettingDefaults>[] members) =>
        new(name, new(members));

    private static KeyValuePair<string, SettingDefaults> Value(string name, string value) => Value(name, new StringNode(value));

    private static KeyValuePair<string, SettingDefaults> Value(string name, bool value) => Value(name, new BooleanNode(value));

    private static KeyValuePair<string, SettingDefaults> Value(string name, double value) => Value(name, new NumberNode(value));

    private static KeyValuePair<string, SettingDefaults> Value(string name, Node value) => new(name, new([]) { Value = value });
}
