using OpenClaw.Policy.Evidence.Routing;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>
/// The accounts of channels that may be accounts of the earlier config under another name: one went as they came, or they log in with what an
/// earlier account of the channel logs in with.
/// </summary>
internal static class RenamedAccounts
{
    /// <exception cref="Failures.EvaluationLimitException">There are too many bindings to compare.</exception>
    public static IEnumerable<Service> Between(MessageRouting before, MessageRouting after) => after.Channels.SelectMany(channel => In(channel, before, after));

    private static IEnumerable<Service> In(string channel, MessageRouting before, MessageRouting after)
    {
        var (former, now) = (before.Accounts(channel), after.Accounts(channel));
        List<string> added = [.. now.Where(a => !former.Contains(a))];
        if (added.Count == 0)
        {
            yield break;
        }

        var gone = Agents(before, channel, former.Where(a => !now.Contains(a)));
        var logins = new Lazy<ILookup<string, string>>(() => before.Logins(channel).ToLookup(static l => l.Login, static l => l.Account, StringComparer.Ordinal));
        var taken = after.Logins(channel).Where(l => added.Contains(l.Account)).ToLookup(static l => l.Account, static l => l.Login, StringComparer.Ordinal);
        foreach (var account in added)
        {
            var earlier = Agents(before, channel, taken[account].SelectMany(login => logins.Value[login]));
            earlier.UnionWith(gone);
            if (earlier.Count > 0 && after.Find(RouteOf(channel, account)) is { } server)
            {
                var agents = new HashSet<string>([server.Agent], StringComparer.Ordinal);
                yield return new Service($"the account '{account}' of {channel}, which may be an earlier one under another name", earlier, agents, server.Origin);
            }
        }
    }

    private static HashSet<string> Agents(MessageRouting routing, string channel, IEnumerable<string> accounts) =>
        accounts.Distinct(StringComparer.Ordinal).Select(account => routing.Find(RouteOf(channel, account))?.Agent).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static Route RouteOf(string channel, string account) =>
        new(channel, account, Peer: null, ParentPeer: null, GuildId: "", TeamId: "", new HashSet<string>());
}
