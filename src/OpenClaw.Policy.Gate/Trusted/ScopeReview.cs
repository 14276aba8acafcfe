using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Serving;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Whether a change takes something from an agent that a scope of the base's policy rules on, and gives it to one that the scope does not name: by another name of the
/// agent, or by what selects agents. A scope selects agents by their ids; one that nothing selects is judged by the general rules only.
/// </summary>
internal static class ScopeReview
{
    /// <summary>More of what was taken from one agent is counted and not listed.</summary>
    private const int MaxListed = 20;

    /// <exception cref="Failures.EvaluationLimitException">There are too many bindings to compare.</exception>
    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace)
    {
        if (trusted.Fork.Config is not { } before || trusted.Judge.PolicyPath(workspace) is not { } path
            || Scopes(trusted.Judge.Policy(path).Value).ToList() is not { Count: > 0 } scopes)
        {
            return [];
        }

        List<Service> services =
        [
            .. WorkspaceServices.Between(scene, before, trusted.Fork.Release),
            .. ServiceChanges.Between(new ServingConfig(before, trusted.Fork.Release), new ServingConfig(scene.Config, scene.Release)),
        ];
        var (old, now) = (AgentResolver.ListAgentIds(before.Config), AgentResolver.ListAgentIds(scene.Config.Config));
        return scopes.SelectMany(scope => Of(scene, scope, (old.Except(now).ToHashSet(StringComparer.Ordinal), [.. now.Except(old)]), services));
    }

    private static IEnumerable<GateDiagnostic> Of(
        GateScene scene, (string Name, HashSet<string> Agents) scope, (HashSet<string> Gone, List<string> Added) agents, IReadOnlyList<Service> services)
    {
        var renamed = scope.Agents.FirstOrDefault(agents.Gone.Contains) is { } gone && agents.Added.Find(a => !scope.Agents.Contains(a)) is { } free
            ? (From: gone, To: free)
            : ((string From, string To)?)null;
        if (renamed is { } names)
        {
            yield return Renamed(scene, scope.Name, names.From, names.To);
        }

        // An agent that gets another name takes along what it serves: that is said once.
        foreach (var taken in services.Select(s => Taken.Find(scope.Agents, s)).OfType<Taken>().GroupBy(static t => (t.From, t.To)).Where(t => t.Key != renamed))
        {
            yield return Served(scene, scope.Name, taken.Key.From, taken.Key.To, [.. taken.Select(static t => t.Service)]);
        }
    }

    private static IEnumerable<(string Name, HashSet<string> Agents)> Scopes(Node? policy) =>
        policy.Find("scopes").AsMembers().Select(static scope => (
            scope.Name,
            scope.Value.Find("agentIds").AsItems().OfType<StringNode>().Select(static id => AgentResolver.NormalizeId(id.Value)).ToHashSet(StringComparer.Ordinal)));

    private static GateDiagnostic Renamed(GateScene scene, string scope, string gone, string free) => GateDiagnostics.Own(
        DiagnosticCatalog.AgentLeavesScope,
        $"The change removes the agent '{gone}', which the policy's scope '{scope}' rules on, and adds '{free}', which it does not name: renamed, an agent leaves the rules of its scope.",
        $"Let the scope name '{free}' too, in a change of the policy; or keep the name.",
        GateDiagnostics.Locate(scene.Config.Resolved.Find("agents")?.Origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath));

    private static GateDiagnostic Served(GateScene scene, string scope, string from, string to, IReadOnlyList<Service> services)
    {
        var places = services.Select(s => (s.Name, Place: GateDiagnostics.Locate(s.Origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath))).ToList();
        var more = services.Count == 1 ? "" : $" and {services.Count - 1} more";
        return GateDiagnostics.Own(
            DiagnosticCatalog.AgentLeavesScope,
            $"The change lets the agent '{to}' serve {services[0].Name}{more}. In the base the agent '{from}' does, which the policy's scope '{scope}' rules on; '{to}' it does not name.",
            $"Let the scope name '{to}' too, in a change of the policy; or leave it to '{from}'.",
            places[0].Place) with
        {
            Related = [.. places.Skip(1).Take(MaxListed).Select(static p => new RelatedLocation(p.Place, p.Name))],
        };
    }

    /// <summary>A service that went from an agent of a scope to another one.</summary>
    private sealed record Taken(Service Service, string From, string To)
    {
        public static Taken? Find(HashSet<string> scope, Service service) =>
            service.Before.FirstOrDefault(scope.Contains) is { } from && service.After.FirstOrDefault(a => !scope.Contains(a) && !service.Before.Contains(a)) is { } to
                ? new Taken(service, from, to)
                : null;
    }
}
