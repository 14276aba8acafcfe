using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>The agents that messages are routed to.</summary>
/// <param name="config">The config after defaults; it must be valid, so that bindings name agents that it has.</param>
/// <param name="fallback">What becomes of messages without a binding.</param>
internal sealed class RouteAgents(ObjectNode config, RouteFallback fallback)
{
    private readonly string? _owner = fallback.Find(config);

    /// <summary>The agent of a binding, normalised: the one that it names, or that of messages without a binding when its name is blank.</summary>
    /// <exception cref="ReleaseFailureException">The name is blank, there are several agents, and none is responsible.</exception>
    public string Of(RouteBinding binding)
    {
        if (EcmaString.Trim(binding.AgentId?.Value ?? "") is { Length: > 0 } id)
        {
            return AgentResolver.NormalizeId(id);
        }

        return _owner ?? throw NoOwner(
            "agent lookup", "Pass an explicit agent id instead of relying on an implicit route.", binding.AgentId?.Origin ?? binding.Origin);
    }

    /// <summary>The agent of a route that no binding matches, normalised.</summary>
    /// <param name="route">The route.</param>
    /// <param name="bindings">Where a binding would be written.</param>
    /// <exception cref="ReleaseFailureException">There are several agents, and none is responsible.</exception>
    public string Unbound(Route route, Origin? bindings) =>
        _owner ?? throw NoOwner($"{route.Channel} account {route.AccountId} routing", fallback.Hint(route), bindings);

    private static ReleaseFailureException NoOwner(string surface, string hint, Origin? origin) =>
        new($"Multiple agents are configured, but {surface} has no explicit owner. {hint}", origin);
}
