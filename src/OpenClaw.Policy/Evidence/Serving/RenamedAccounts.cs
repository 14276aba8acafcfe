using OpenClaw.Policy.Evidence.Routing;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>
/// The accounts of channels that may be accounts of the earlier config under another name: one went, or logs in with something else, as they came; or
/// they log in with what another account of the channel logged in with. A token can be written in several ways, which nothing in the files tells to be one.
/// </summary>
internal static class RenamedAccounts
{
    /// <exception cref="Failures.EvaluationLimitException">There are too many bindings to compare.</exception>
    public static IEnumerable<Service> Between(MessageRouting before, MessageRouting after) => after.Channels.SelectMany(channel => In(channel, before, after));

    private static IEnumerable<Service> In(string channel, MessageRouting before, MessageRouting after)
    {
        var (former, now) = (before.Accounts(channel), after.Accounts(channel));
        var (earlier, later) = (Logins(before, channel), Logins(after, channel));
        List<string> came = [.. now.Where(a => !former.Contains(a) || (!earlier.Contains(a) && later.Contains(a)))];
        var gone = Agents(before, channel, former.Where(a => !now.Contains(a) || earlier[a].Except(later[a], StringComparer.Ordinal).Any()));
        foreach (var account in gone.Count == 0 ? [] : came)
        {
            if (after.Find(RouteOf(channel, account)) is { } server)
            {
                yield return new Service($"the account '{account}' of {channel}, which may be an earlier one under another name", gone, One(server.Agent), server.Origin);
            }
        }

        var holders = before.Logins(channel).ToLookup(static l => l.Login, static l => l.Account, StringComparer.Ordinal);
        foreach (var (account, login) in after.Logins(channel))
        {
            if (holders[login] is var known && known.Any() && !known.Contains(account) && after.Find(RouteOf(channel, account)) is { } server)
            {
                yield return new Service(
                    $"the account '{account}' of {channel}, which logs in as an earlier one did", Agents(before, channel, known), One(server.Agent), server.Origin);
            }
        }
    }

    private static ILookup<string, string> Logins(MessageRouting routing, string channel) =>
        routing.Logins(channel).ToLookup(static l => l.Account, static l => l.Login, StringComparer.Ordinal);

    private static HashSet<string> One(string agent) => new([agent], StringComparer.Ordinal);

    private static HashSet<string> Agents(MessageRouting routing, string channel, IEnumerable<string> accounts) =>
        accounts.Distinct(StringComparer.Ordinal).Select(account => routing.Find(RouteOf(channel, account))?.Agent).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static Route RouteOf(string channel, string account) =>
        new(channel, account, Peer: null, ParentPeer: null, GuildId: "", TeamId: "", new HashSet<string>());
}
