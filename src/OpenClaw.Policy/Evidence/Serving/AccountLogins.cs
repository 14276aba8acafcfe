using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>What the accounts of a channel log in with, as it is written: with the same token, two accounts are the same bot. It is compared and never shown.</summary>
internal static class AccountLogins
{
    private const string Accounts = "accounts";

    /// <summary>What the keys have in their names that hold who an account is, over all channels of OpenClaw.</summary>
    private static readonly string[] Words = ["token", "secret", "password", "apikey", "appid", "clientid", "account", "phone", "number", "username", "userid", "authdir"];

    /// <param name="channel">The settings of a channel.</param>
    /// <returns>Normalised accounts, those of the channel itself as <see cref="AccountId.Default"/>, each with a text for each login.</returns>
    public static IEnumerable<(string Account, string Login)> In(Node channel) =>
    [
        .. Of(AccountId.Default, channel),
        .. channel.Find(Accounts).AsMembers().SelectMany(static a => Of(AccountId.Normalize(a.Name), a.Value)),
    ];

    private static IEnumerable<(string Account, string Login)> Of(string account, Node settings) =>
        from member in settings.AsMembers()
        where member.Name != Accounts && member.Value is StringNode or NumberNode or ObjectNode && IsLogin(member.Name)
        select (account, $"{member.Name} {TextOf(member.Value)}");

    /// <summary>A folder is the same with a slash behind it.</summary>
    private static string TextOf(Node login) => login is StringNode text ? text.Value.TrimEnd('/') : JsonTextWriter.GetText(login);

    private static bool IsLogin(string key) => Array.Exists(Words, word => key.Contains(word, StringComparison.OrdinalIgnoreCase));
}
