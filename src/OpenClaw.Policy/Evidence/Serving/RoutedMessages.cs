using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evidence.Routing;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>
/// The messages that bindings are about. A binding stands for the messages that it matches; where a config gives them to another agent than before,
/// be it by another binding, a more specific one, or because a binding went, they are a service that changed.
/// </summary>
internal static class RoutedMessages
{
    /// <exception cref="Failures.EvaluationLimitException">There are too many bindings to compare.</exception>
    public static IEnumerable<Service> Between(MessageRouting before, MessageRouting after)
    {
        foreach (var binding in Changed(before, after))
        {
            foreach (var route in Accounts(binding, before, after).Select(binding.RouteOf))
            {
                if (before.Find(route) is { } former && after.Find(route) is { } now)
                {
                    yield return Service.Of(binding.Words, former.Agent, now.Agent, now.Origin);
                }
            }
        }
    }

    /// <summary>The accounts that both configs have; of a channel that neither configures, so that only bindings speak of it, the one that every channel has.</summary>
    private static IEnumerable<string> Accounts(RouteBinding binding, MessageRouting before, MessageRouting after)
    {
        if (binding.AccountId is { } only)
        {
            return [only];
        }

        var (former, now) = (before.Accounts(binding.Channel), after.Accounts(binding.Channel));
        return former.Count + now.Count == 0 ? [AccountId.Default] : former.Intersect(now, StringComparer.Ordinal);
    }

    /// <summary>
    /// The bindings that only one of the configs has, or that have another agent there. When others changed places all are looked at, because of two that match
    /// alike the first one counts.
    /// </summary>
    private static IEnumerable<RouteBinding> Changed(MessageRouting before, MessageRouting after)
    {
        var (former, now) = (Distinct(before), Distinct(after));
        var known = former.ToDictionary(static b => b.Key, static b => b.AgentId?.Value, StringComparer.Ordinal);
        var kept = now.Select(static b => b.Key).ToHashSet(StringComparer.Ordinal);
        var isInOrder = former.Select(static b => b.Key).Where(kept.Contains).SequenceEqual(now.Select(static b => b.Key).Where(known.ContainsKey), StringComparer.Ordinal);
        return now.Where(b => !isInOrder || !known.TryGetValue(b.Key, out var agent) || agent != b.AgentId?.Value)
            .Concat(former.Where(b => !kept.Contains(b.Key)));
    }

    private static List<RouteBinding> Distinct(MessageRouting routing) => [.. routing.Bindings.DistinctBy(static b => b.Key, StringComparer.Ordinal)];
}
