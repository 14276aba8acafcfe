using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evidence.Routing;
using OpenClaw.Policy.Failures;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>
/// The settings that name the agent of something: of a hook, of an account, of the heartbeat, of those who answer in a group. Where such a setting is absent, the agent
/// serves it that serves what nothing gives to another.
/// </summary>
internal sealed class NamedServices
{
    /// <summary>A channel has a handful of accounts, and a config some hundred groups that name an agent.</summary>
    private const int MaxComparisons = 200_000;

    private readonly MessageRouting _before;
    private readonly MessageRouting _after;
    private readonly NamedAgents _former;
    private readonly NamedAgents _now;

    public NamedServices(MessageRouting before, MessageRouting after)
    {
        var places = new ConfigPlaces();
        (_before, _after) = (before, after);
        _former = NamedAgents.In(before.Config.Written, places);
        _now = NamedAgents.In(after.Config.Written, places);
    }

    /// <exception cref="EvaluationLimitException">There are too many of them in channels with too many accounts.</exception>
    public IEnumerable<Service> Services()
    {
        var comparisons = 0;
        foreach (var setting in _former.Settings.Concat(_now.Settings).DistinctBy(static s => s.Place))
        {
            foreach (var account in Accounts(setting))
            {
                if (++comparisons > MaxComparisons)
                {
                    throw new EvaluationLimitException($"Too many settings of channels name agents: more than {MaxComparisons} comparisons.");
                }

                if (Agents(_former, _before, setting, account) is { } former && Agents(_now, _after, setting, account) is { } now)
                {
                    var written = _now.Find(setting.Place);
                    var origin = written is null ? _now.OriginOf(setting.Container) ?? _after.Config.Written.Origin : written.Origin;
                    yield return new Service((written ?? setting).Words, former, now, origin);
                }
            }
        }
    }

    /// <summary>
    /// The items of lists that came as others went, such as a hook that matches another path: they may be the same under another name. Where neither names an agent,
    /// nothing has changed.
    /// </summary>
    public IEnumerable<Service> Replaced()
    {
        var (former, now) = (ByContainer(_former), ByContainer(_now));
        foreach (var (list, items) in _now.Items)
        {
            if (!_former.Items.TryGetValue(list, out var earlier))
            {
                continue;
            }

            List<int> gone = [.. earlier.Select(static i => i.Place).Where(p => !_now.Has(p))];
            List<(int Place, string Words)> came = [.. items.Where(i => !_former.Has(i.Place))];
            if (gone.Exists(former.Contains) || came.Exists(i => now.Contains(i.Place)))
            {
                var agents = gone.SelectMany(p => AgentsOf(former[p], _before)).ToHashSet(StringComparer.Ordinal);
                foreach (var (place, words) in agents.Count == 0 ? [] : came)
                {
                    yield return new Service(
                        $"{words}, which may be an earlier one under another name", agents, AgentsOf(now[place], _after), _now.OriginOf(place));
                }
            }
        }
    }

    private static ILookup<int, NamedAgentSetting> ByContainer(NamedAgents named) => named.Settings.ToLookup(static s => s.Container);

    private static HashSet<string> AgentsOf(IEnumerable<NamedAgentSetting> settings, MessageRouting routing)
    {
        var named = settings.SelectMany(static s => s.Agents).ToHashSet(StringComparer.Ordinal);
        return named.Count > 0 || routing.Config.Unnamed is not { } unnamed ? named : new HashSet<string>([unnamed], StringComparer.Ordinal);
    }

    /// <summary>The accounts that a setting is about; one null for a setting that is about no messages.</summary>
    private IEnumerable<string?> Accounts(NamedAgentSetting setting)
    {
        if (setting.Channel is not { } channel || setting.Account is not null)
        {
            return [setting.Account];
        }

        IReadOnlyCollection<string> accounts = [.. _before.Accounts(channel).Union(_after.Accounts(channel), StringComparer.Ordinal)];
        return accounts.Count == 0 ? [AccountId.Default] : accounts;
    }

    private static IReadOnlySet<string>? Agents(NamedAgents named, MessageRouting routing, NamedAgentSetting setting, string? account)
    {
        if (named.Find(setting.Place) is { } written)
        {
            return written.Agents;
        }

        // A group or a topic that a config does not name has messages all the same.
        if (setting.Channel is null && !setting.IsAlwaysServed && !named.Has(setting.Container))
        {
            return null;
        }

        var agent = setting.Channel is { } channel
            ? routing.Find(new Route(channel, account ?? AccountId.Default, Peer: null, ParentPeer: null, GuildId: "", TeamId: "", new HashSet<string>()))?.Agent
            : routing.Config.Unnamed;
        return agent is null ? null : new HashSet<string>([agent], StringComparer.Ordinal);
    }
}
