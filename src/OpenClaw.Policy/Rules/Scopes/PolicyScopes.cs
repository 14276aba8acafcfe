using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Scopes;

/// <summary>The scopes of a policy and what they select (from contract P03), in the order of the document.</summary>
internal static class PolicyScopes
{
    /// <summary>Where they are in a policy.</summary>
    public const string Key = "scopes";

    /// <summary>
    /// How many agents and channels the scopes of a policy may select together. Each is judged by every rule of its scope, so that a short
    /// list of ids is a long list of demands; installations have a few dozen agents.
    /// </summary>
    private const int MaximumTargets = 10_000;

    /// <summary>Every scope that is an object, whatever it selects.</summary>
    public static IEnumerable<PolicyScope> All(Node? policy) =>
        policy.Find(Key).AsMembers().Where(static m => m.Value is ObjectNode).Select(static m => new PolicyScope(m.Name, (ObjectNode)m.Value));

    /// <summary>Each agent of each scope's <c>agentIds</c>; an agent that several scopes select occurs once for each.</summary>
    public static IEnumerable<ScopeTarget> Agents(Node? policy) => Targets(policy, ScopeSelection.Agents);

    /// <summary>Each channel of each scope's <c>channelIds</c> (from contract P04).</summary>
    public static IEnumerable<ScopeTarget> Channels(Node? policy) => Targets(policy, ScopeSelection.Channels);

    /// <exception cref="PolicyLimitException">The scopes select more than <see cref="MaximumTargets"/> agents and channels.</exception>
    public static void RequireLimit(Node? policy)
    {
        if (ScopeSelection.All.Sum(selection => All(policy).Sum(scope => scope.Overlay[selection.Key].AsItems().Count)) > MaximumTargets)
        {
            throw new PolicyLimitException(
                $"The scopes select more than {MaximumTargets} agents and channels.", policy.Find(Key)?.Origin);
        }
    }

    private static IEnumerable<ScopeTarget> Targets(Node? policy, ScopeSelection selection) =>
        from scope in All(policy)
        from id in selection.Ids(scope.Overlay)
        select new ScopeTarget(scope, id);
}
