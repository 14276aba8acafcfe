using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>
/// Tells whether a channel's own settings make an account beside those in <c>accounts</c>: whether all settings of one of the sets are
/// there that its plugin needs to connect.
/// </summary>
internal sealed class ImplicitAccounts
{
    private readonly Dictionary<string, string[][]> _sets;

    private ImplicitAccounts(Dictionary<string, string[][]> sets) => _sets = sets;

    /// <summary>Contracts P04 to P07.</summary>
    public static ImplicitAccounts WithServiceAccountRef { get; } =
        new(Sets([["serviceAccount"], ["serviceAccountRef"], ["serviceAccountFile"]]));

    /// <summary>From contract P08.</summary>
    public static ImplicitAccounts WithoutServiceAccountRef { get; } = new(Sets([["serviceAccount"], ["serviceAccountFile"]]));

    /// <param name="channel">The channel.</param>
    /// <param name="settings">Its own settings.</param>
    public bool IsIn(string channel, ObjectNode settings) =>
        _sets.TryGetValue(channel, out var sets) && sets.Any(set => set.All(name => IsPresent(settings[name])));

    /// <summary>A text that is not blank, or any other value.</summary>
    private static bool IsPresent(Node? value) => value switch
    {
        StringNode text => !EcmaString.Trim(text.Value.AsSpan()).IsEmpty,
        null or NullNode => false,
        _ => true,
    };

    private static Dictionary<string, string[][]> Sets(string[][] googleChat) => new(StringComparer.Ordinal)
    {
        ["clickclack"] = [["baseUrl", "workspace", "token"]],
        ["discord"] = [["token"]],
        ["feishu"] = [["appId", "appSecret"]],
        ["googlechat"] = googleChat,
        ["imessage"] = [["cliPath"], ["dbPath"]],
        ["irc"] = [["host", "nick"]],
        ["line"] = [["channelAccessToken"], ["tokenFile"]],
        ["matrix"] = [["homeserver", "accessToken"], ["homeserver", "userId", "password"]],
        ["mattermost"] = [["baseUrl", "botToken"]],
        ["nextcloud-talk"] = [["baseUrl", "botSecret"], ["baseUrl", "botSecretFile"]],
        ["qa-channel"] = [["baseUrl"]],
        ["qqbot"] = [["appId"], ["clientSecret"], ["clientSecretFile"]],
        ["signal"] = [["account"]],
        ["slack"] = [["appToken"], ["botToken"], ["signingSecret"]],
        ["synology-chat"] = [["token"]],
        ["telegram"] = [["botToken"], ["tokenFile"]],
        ["tlon"] = [["ship"]],
        ["twitch"] = [["username"]],
        ["whatsapp"] = [["authDir"]],
        ["zalo"] = [["botToken"], ["tokenFile"]],
        ["zalouser"] = [["profile"]],
    };
}
