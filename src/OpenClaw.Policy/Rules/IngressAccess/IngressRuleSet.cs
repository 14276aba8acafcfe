using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Ingress;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.IngressAccess;

/// <summary>A section <c>ingress</c>, of the policy itself or of a scope, and the facts that it judges.</summary>
/// <param name="Context">What judges with it.</param>
/// <param name="Section">The object that holds the rules.</param>
/// <param name="Address">Its place in the policy, as in an address.</param>
/// <param name="Facts">The facts.</param>
internal sealed record IngressRuleSet(RuleContext Context, ObjectNode Section, string Address, IReadOnlyList<IngressEvidence> Facts)
{
    public IEnumerable<IngressEvidence> OfKind(string kind) => Facts.Where(f => f.Kind == kind);

    /// <summary>A finding on one of the facts.</summary>
    /// <param name="check">The check.</param>
    /// <param name="message">The real program's sentence.</param>
    /// <param name="fact">The fact that does not conform.</param>
    /// <param name="path">The rule that demands otherwise.</param>
    /// <param name="fixHint">What to do.</param>
    public Finding Finding(DiagnosticDescriptor check, string message, IngressEvidence fact, RulePath path, string fixHint) =>
        Context.OnConfig(check, message, fact, $"{Address}/{path.Address}", path.Find(Section), fixHint);

    /// <summary>How messages name whose messages a fact is about.</summary>
    public static string Label(IngressEvidence fact)
    {
        var account = fact.AccountId is null ? "" : $" account '{fact.AccountId}'";
        var group = fact.GroupId is null ? "" : $" group '{fact.GroupId}'";
        return $"channel '{fact.Channel}'{account}{group}";
    }
}
