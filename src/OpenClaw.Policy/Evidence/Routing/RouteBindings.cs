using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>The bindings of a config that route messages; those of type <c>acp</c> do not.</summary>
internal sealed class RouteBindings
{
    /// <summary>
    /// Each probe is compared with each binding of its channel and its roles. A hundred probes of ten thousand bindings are a tenth of it;
    /// a config and a policy of the largest size could ask for many billions.
    /// </summary>
    private const int MaximumComparisons = 10_000_000;

    private readonly ILookup<string, RouteBinding> _byChannel;
    private readonly int _maximumComparisons;
    private long _comparisons;

    /// <param name="config">The config after defaults; it must be valid.</param>
    /// <param name="maximumComparisons">How many bindings and roles of them are looked at, over all routes.</param>
    public RouteBindings(ObjectNode config, int maximumComparisons = MaximumComparisons)
    {
        _byChannel = Written(config).Select(static b => new RouteBinding(b.Binding)).ToLookup(static b => b.Channel, StringComparer.Ordinal);
        _maximumComparisons = maximumComparisons;
    }

    /// <summary>The bindings that route messages, with their places in <c>bindings</c>.</summary>
    public static IEnumerable<(int Index, Node Binding)> Written(ObjectNode config) =>
        config["bindings"].AsItems().Index().Where(static b => b.Item is ObjectNode && b.Item.Find("type").AsString() != "acp");

    /// <summary>The binding that decides on a route: the first of those that match it most specifically.</summary>
    /// <exception cref="EvaluationLimitException">There are too many probes for so many bindings.</exception>
    public RouteMatch? Find(Route route)
    {
        RouteMatch? best = null;
        foreach (var binding in _byChannel[route.Channel])
        {
            Spend(1 + binding.RoleCount);
            if (binding.MatchKind(route) is { } kind && (best is null || kind < best.Kind))
            {
                best = new RouteMatch(binding, kind);
            }
        }

        return best;
    }

    private void Spend(int comparisons)
    {
        _comparisons += comparisons;
        if (_comparisons > _maximumComparisons)
        {
            throw new EvaluationLimitException($"Routing probes would be compared more than {_maximumComparisons} times with bindings.");
        }
    }
}
