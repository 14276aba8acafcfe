using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Scopes;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>
/// A section of rules about agents. It stands in the policy, for all agents, and in scopes, for those that a scope selects. Rules are
/// judged only where they are well formed.
/// </summary>
/// <param name="path">The keys that lead to the section, in the policy and in a scope.</param>
/// <param name="evidenceKey">Where its facts are.</param>
/// <param name="rules">Its rules, in the order of their findings.</param>
internal abstract class AgentRuleSection<T>(IReadOnlyList<string> path, string evidenceKey, IReadOnlyList<IAgentRule<T>> rules) : IPolicySection
    where T : AgentEvidence
{
    private readonly string[] _path = [.. path];

    /// <summary>Whether scopes may hold the section.</summary>
    protected virtual bool HasScopes => true;

    /// <summary>Whether a malformed section of the policy keeps those of the scopes from being judged.</summary>
    protected virtual bool MalformedSilencesScopes => false;

    /// <summary>Whether a rule is written anywhere, be it malformed: only then are facts observed.</summary>
    public bool IsMentioned(Node? policy) => Sections(policy).Any(section => rules.Any(r => r.IsMentioned(section)));

    public bool HasRules(Node policy) => Sections(policy).Any(section => rules.Any(r => r.Demands(section)));

    public IEnumerable<Finding> Findings(RuleContext context) => RuleSets(context).SelectMany(set => rules.SelectMany(r => r.Findings(set)));

    /// <summary>What the section of the policy must look like.</summary>
    protected abstract IReadOnlyList<IShape> Shapes(PolicyShapes shapes);

    /// <summary>The facts that the rules of a scope judge.</summary>
    /// <param name="facts">All facts.</param>
    /// <param name="agentId">A normalised id that the scope selects.</param>
    /// <param name="context">The behaviour of the release.</param>
    protected abstract IReadOnlyList<T> Select(AgentFacts<T> facts, string agentId, RuleContext context);

    private IEnumerable<Node?> Sections(Node? policy)
    {
        var scopes = HasScopes ? PolicyScopes.All(policy) : [];
        return scopes.Select(s => s.Overlay.Find(_path)).Prepend(policy.Find(_path));
    }

    private IEnumerable<AgentRuleSet<T>> RuleSets(RuleContext context)
    {
        var facts = new AgentFacts<T>(context.Evidence.Of<T>(evidenceKey));
        var address = string.Join('/', _path);
        if (Shapes(context.Contract.Shapes).FirstIssue(ShapePlace.Document(context)) is null)
        {
            yield return new AgentRuleSet<T>(context, context.Judged.Find(_path), address, facts.All);
        }
        else if (MalformedSilencesScopes)
        {
            yield break;
        }

        if (!HasScopes || !context.ScopesHold)
        {
            yield break;
        }

        foreach (var target in PolicyScopes.Agents(context.Judged))
        {
            context.ScopeBudget.Spend(facts.Common.Count + facts.Of(target.Id).Count);
            yield return new AgentRuleSet<T>(
                context, target.Scope.Overlay.Find(_path), $"{target.Scope.Address}/{address}", Select(facts, target.Id, context));
        }
    }
}
