using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Scopes;

/// <summary>The scopes of a policy and what they select (from contract P03), in the order of the document.</summary>
internal static class PolicyScopes
{
    /// <summary>Every scope that is an object, whatever it selects.</summary>
    public static IEnumerable<PolicyScope> All(Node? policy) =>
        policy.Find("scopes").AsMembers().Where(static m => m.Value is ObjectNode).Select(static m => new PolicyScope(m.Name, (ObjectNode)m.Value));

    /// <summary>Each agent of each scope's <c>agentIds</c>; an agent that several scopes select occurs once for each.</summary>
    public static IEnumerable<ScopeTarget> Agents(Node? policy) => Targets(policy, ScopeSelection.Agents);

    /// <summary>Each channel of each scope's <c>channelIds</c> (from contract P04).</summary>
    public static IEnumerable<ScopeTarget> Channels(Node? policy) => Targets(policy, ScopeSelection.Channels);

    private static IEnumerable<ScopeTarget> Targets(Node? policy, ScopeSelection selection) =>
        from scope in All(policy)
        from id in selection.Ids(scope.Overlay)
        select new ScopeTarget(scope, id);
}
