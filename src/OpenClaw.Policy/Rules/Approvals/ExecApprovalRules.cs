using OpenClaw.Policy.Evidence.Approvals;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Scopes;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Rules.Approvals;

/// <summary>
/// <c>execApprovals</c>: what the approvals document may allow (from contract P06), for all or for the agents of a scope.
/// </summary>
internal sealed class ExecApprovalRules : IPolicySection
{
    private const string Section = "execApprovals";

    /// <summary>Whether there is a rule at all, well formed or not, of the policy or of a scope: only then is there something to observe.</summary>
    public static bool IsMentioned(Node? policy) =>
        IsMentionedIn(policy) || PolicyScopes.All(policy).Any(static s => IsMentionedIn(s.Overlay));

    /// <summary>The sections that are judged: that of the policy, and that of a scope once for each of its agents.</summary>
    public static IEnumerable<ObjectNode> Sections(Node policy) =>
        PolicyScopes.Agents(policy).Select(static t => t.Scope.Overlay[Section]).Prepend(policy.Find(Section)).OfType<ObjectNode>();

    public bool HasRules(Node policy) => Sections(policy).Any(ExecApprovalDocumentRules.NeedsDocument);

    public IEnumerable<Finding> Findings(RuleContext context)
    {
        var findings = new List<Finding>();
        if (context.Judged.Find(Section) is ObjectNode rules)
        {
            if (context.Contract.Shapes.ExecApprovals.FirstIssue(ShapePlace.Document(context)) is { } malformed)
            {
                return [malformed];
            }

            var all = new ExecApprovalRuleSet(context, rules, Section, AgentId: null);
            if (ExecApprovalDocumentRules.FirstIssue(all) is { } unusable)
            {
                return [unusable];
            }

            findings.AddRange(Judge(all));
        }

        if (context.ScopesHold)
        {
            findings.AddRange(ScopedFindings(context));
        }

        return findings;
    }

    private static bool IsMentionedIn(Node? policy) =>
        policy.Find(Section) is ObjectNode rules
        && (rules["requireFile"] is not null || rules["defaults"] is ObjectNode || rules["agents"] is ObjectNode);

    private static List<Finding> ScopedFindings(RuleContext context)
    {
        var findings = new List<Finding>();
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var facts = context.Evidence.Of<ExecApprovalEvidence>(ExecApprovalCollector.EvidenceKey).Count();
        foreach (var target in PolicyScopes.Agents(context.Judged))
        {
            if (target.Scope.Overlay[Section] is not ObjectNode rules)
            {
                continue;
            }

            context.ScopeBudget.Spend(facts);
            var scoped = new ExecApprovalRuleSet(context, rules, $"{target.Scope.Address}/{Section}", target.Id);
            if (ExecApprovalDocumentRules.FirstIssue(scoped) is not { } unusable)
            {
                findings.AddRange(Judge(scoped));
            }
            else if (reported.Add(target.Scope.Name))
            {
                findings.Add(unusable);
            }
        }

        return findings;
    }

    private static IEnumerable<Finding> Judge(ExecApprovalRuleSet rules) =>
        ExecApprovalDocumentRules.NeedsDocument(rules.Rules)
            ? [.. ExecApprovalPostureRules.Findings(rules), .. ExecApprovalAllowlistRules.Findings(rules)]
            : [];
}
