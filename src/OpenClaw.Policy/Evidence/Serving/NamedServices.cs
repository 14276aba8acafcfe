using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evidence.Routing;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>
/// The settings that name the agent of something: of a hook, of an account, of the heartbeat, of those who answer in a group. Where such a setting is absent, the agent
/// serves it that serves what nothing gives to another.
/// </summary>
internal sealed class NamedServices
{
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

    public IEnumerable<Service> Services()
    {
        foreach (var setting in _former.Settings.Concat(_now.Settings).DistinctBy(static s => s.Place))
        {
            if (Agents(_former, _before, setting) is { } former && Agents(_now, _after, setting) is { } now)
            {
                var written = _now.Find(setting.Place);
                var origin = written is null ? _now.OriginOf(setting.Container) ?? _after.Config.Written.Origin : written.Origin;
                yield return new Service((written ?? setting).Words, former, now, origin);
            }
        }
    }

    private static IReadOnlySet<string>? Agents(NamedAgents named, MessageRouting routing, NamedAgentSetting setting)
    {
        if (named.Find(setting.Place) is { } written)
        {
            return written.Agents;
        }

        if (!setting.IsAlwaysServed && !named.Has(setting.Container))
        {
            return null;
        }

        var agent = setting.Channel is { } channel
            ? routing.Find(new Route(channel, setting.Account ?? AccountId.Default, Peer: null, ParentPeer: null, GuildId: "", TeamId: "", new HashSet<string>()))?.Agent
            : routing.Config.Unnamed;
        return agent is null ? null : new HashSet<string>([agent], StringComparer.Ordinal);
    }
}
