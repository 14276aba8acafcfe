using OpenClaw.Policy.Evidence.Ingress;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.IngressAccess;
using OpenClaw.Policy.Rules.Scopes;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Rules;

/// <summary>
/// <c>ingress</c>: whose messages may reach the agent (from contract P04), of the policy for all channels and of scopes for those that they
/// select. A section is judged only when it is well formed, and scopes only when all of them are.
/// </summary>
internal sealed class IngressRules : IPolicySection
{
    private const string Key = "ingress";

    private static readonly IIngressRule[] Rules = [new DmScopeRule(), new DmPolicyRule(), new OpenGroupRule(), new GroupMentionRule()];

    /// <summary>Whether any of the rules is there at all, well formed or not: only then is there something to observe.</summary>
    public static bool IsMentioned(Node? policy) => Sections(policy).Any(static s => Rules.Any(r => r.Path.Find(s) is not null));

    public bool HasRules(Node policy) => Sections(policy).Any(static s => Rules.Any(r => r.IsDemandedBy(s)));

    public IEnumerable<Finding> Findings(RuleContext context) =>
        RuleSets(context).SelectMany(static set => Rules.SelectMany(r => r.Findings(set)));

    private static IEnumerable<Node?> Sections(Node? policy) =>
        PolicyScopes.All(policy).Select(static s => s.Overlay[Key]).Prepend(policy.Find(Key));

    private static IEnumerable<IngressRuleSet> RuleSets(RuleContext context)
    {
        List<IngressEvidence> facts = [.. context.Evidence.Of<IngressEvidence>(IngressCollector.EvidenceKey)];
        if (context.Judged.Find(Key) is ObjectNode section && context.Contract.Shapes.Ingress.FirstIssue(ShapePlace.Document(context)) is null)
        {
            yield return new IngressRuleSet(context, section, Key, facts);
        }

        if (!context.ScopesHold)
        {
            yield break;
        }

        var ofChannels = facts.Where(static f => f.Channel is not null).ToLookup(static f => ScopeSelection.Channels.Normalize(f.Channel!), StringComparer.Ordinal);
        foreach (var target in PolicyScopes.Channels(context.Judged))
        {
            if (target.Scope.Overlay[Key] is ObjectNode scoped)
            {
                List<IngressEvidence> selected = [.. ofChannels[target.Id]];
                context.ScopeBudget.Spend(selected.Count);
                yield return new IngressRuleSet(context, scoped, $"{target.Scope.Address}/{Key}", selected);
            }
        }
    }
}
