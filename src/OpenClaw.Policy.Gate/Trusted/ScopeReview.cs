using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Serving;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Whether a change takes something from an agent that a scope of the base's policy rules on, and gives it to one that the scope does not name: by another name of the
/// agent, or by what selects agents. A scope selects agents by their ids; one that nothing selects is judged by the general rules only.
/// </summary>
internal sealed class ScopeReview
{
    /// <summary>More of what was taken from one agent is counted and not listed.</summary>
    private const int MaxListed = 20;

    /// <summary>Scopes that are compared with what other agents serve. A change of a real config gives a handful of things to other agents.</summary>
    private const int MaxComparisons = 200_000;

    private readonly GateScene _scene;
    private readonly TrustedBase _trusted;
    private readonly Lazy<ILookup<string, Service>> _servicesByAgent;
    private readonly Lazy<(HashSet<string> Gone, List<string> Added)> _agents;

    /// <summary>What the change gives to other agents is looked up once, for all workspaces.</summary>
    public ScopeReview(GateScene scene, TrustedBase trusted)
    {
        (_scene, _trusted) = (scene, trusted);
        _servicesByAgent = new(() => Services().SelectMany(static s => s.Before.Select(agent => (agent, s))).ToLookup(static s => s.agent, static s => s.s, StringComparer.Ordinal));
        _agents = new(Agents);
    }

    /// <exception cref="Failures.EvaluationLimitException">There are too many bindings to compare.</exception>
    /// <exception cref="GateStopException">There are too many scopes to compare with what other agents serve.</exception>
    public IEnumerable<GateDiagnostic> Of(ChangedWorkspace workspace)
    {
        if (_trusted.Fork.Config is null || _trusted.Judge.PolicyPath(workspace) is not { } path)
        {
            return [];
        }

        var scopes = Scopes(_trusted.Judge.Policy(path).Value).ToList();
        if (scopes.Sum(scope => scope.Agents.Sum(agent => (long)_servicesByAgent.Value[agent].Count())) > MaxComparisons)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.LimitExceeded,
                $"The change gives much to other agents, and the base's policy has many scopes for those who served it: more than {MaxComparisons} comparisons.",
                "Give agents their work in smaller changes.",
                DiagnosticLocation.WholeFile(_scene.Place.ConfigPath));
        }

        return scopes.SelectMany(scope => Of(scope.Name, scope.Agents));
    }

    private IEnumerable<GateDiagnostic> Of(string scope, HashSet<string> agents)
    {
        var renamed = agents.FirstOrDefault(_agents.Value.Gone.Contains) is { } gone && _agents.Value.Added.Find(a => !agents.Contains(a)) is { } free
            ? (From: gone, To: free)
            : ((string From, string To)?)null;
        if (renamed is { } names)
        {
            yield return Renamed(_scene, scope, names.From, names.To);
        }

        // An agent that gets another name takes along what it serves: that is said once.
        var services = agents.SelectMany(agent => _servicesByAgent.Value[agent]).Distinct();
        foreach (var taken in services.Select(s => Taken.Find(agents, s)).OfType<Taken>().GroupBy(static t => (t.From, t.To)).Where(t => t.Key != renamed))
        {
            yield return Served(_scene, scope, taken.Key.From, taken.Key.To, [.. taken.Select(static t => t.Service)]);
        }
    }

    private IEnumerable<Service> Services() => _trusted.Fork.Config is not { } before ? [] :
    [
        .. WorkspaceServices.Between(_scene, before, _trusted.Fork.Release),
        .. ServiceChanges.Between(new ServingConfig(before, _trusted.Fork.Release), new ServingConfig(_scene.Config, _scene.Release)),
    ];

    private (HashSet<string> Gone, List<string> Added) Agents()
    {
        var (old, now) = (AgentResolver.ListAgentIds(_trusted.Fork.Config!.Config), AgentResolver.ListAgentIds(_scene.Config.Config));
        return (old.Except(now).ToHashSet(StringComparer.Ordinal), [.. now.Except(old)]);
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
