using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Whether a change takes an agent out of the scopes of the base's policy by giving it another name. A scope selects agents by their
/// ids; an agent that nothing selects is judged by the general rules only.
/// </summary>
internal static class ScopeReview
{
    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace)
    {
        if (trusted.Fork.Config is not { } before || trusted.Judge.PolicyPath(workspace) is not { } path)
        {
            return [];
        }

        var (old, now) = (AgentResolver.ListAgentIds(before.Config), AgentResolver.ListAgentIds(scene.Config.Config));
        var (gone, added) = (old.Except(now).ToHashSet(StringComparer.Ordinal), now.Except(old).ToList());
        return Scopes(trusted.Judge.Policy(path).Value)
            .Select(s => (s.Name, Gone: s.Agents.FirstOrDefault(gone.Contains), Free: added.Find(a => !s.Agents.Contains(a))))
            .Where(static s => s is { Gone: not null, Free: not null })
            .Select(s => Diagnostic(scene, s.Name, s.Gone!, s.Free!));
    }

    private static IEnumerable<(string Name, HashSet<string> Agents)> Scopes(Node? policy) =>
        policy.Find("scopes").AsMembers().Select(static scope => (
            scope.Name,
            scope.Value.Find("agentIds").AsItems().OfType<StringNode>().Select(static id => AgentResolver.NormalizeId(id.Value)).ToHashSet(StringComparer.Ordinal)));

    private static GateDiagnostic Diagnostic(GateScene scene, string scope, string gone, string free) => GateDiagnostics.Own(
        DiagnosticCatalog.AgentLeavesScope,
        $"The change removes the agent '{gone}', which the policy's scope '{scope}' rules on, and adds '{free}', which it does not: renamed, an agent leaves the rules of its scope.",
        $"Let the scope name '{free}' too, in a change of the policy; or keep the name.",
        GateDiagnostics.Locate(scene.Config.Resolved.Find("agents")?.Origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
}
