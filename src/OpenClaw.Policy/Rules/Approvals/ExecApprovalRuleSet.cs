using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Approvals;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Approvals;

/// <summary>The rules on exec approvals of the policy, or those of a scope as they hold for one of its agents.</summary>
/// <param name="Context">What is judged.</param>
/// <param name="Rules">The section.</param>
/// <param name="Address">The section in the policy, as in an address.</param>
/// <param name="AgentId">The normalised id of the scope's agent; null for the rules of the policy.</param>
internal sealed record ExecApprovalRuleSet(RuleContext Context, ObjectNode Rules, string Address, string? AgentId)
{
    /// <summary>A finding on a row of the document.</summary>
    /// <param name="descriptor">The check.</param>
    /// <param name="message">The real program's sentence.</param>
    /// <param name="row">The row.</param>
    /// <param name="origin">Where the row can be edited.</param>
    /// <param name="rulePath">The place of the rule in the section, as in an address.</param>
    /// <param name="fixHint">What to do.</param>
    public Finding OnRow(
        DiagnosticDescriptor descriptor, string message, ExecApprovalEvidence row, Origin? origin, string rulePath, string fixHint) =>
        OnDocument(descriptor, message, row.Source, origin, rulePath, fixHint) with { Path = ExecApprovalAddress.DocumentName, OcPath = row.Source };

    /// <summary>A finding on the document, or on something that is not in it.</summary>
    /// <param name="descriptor">The check.</param>
    /// <param name="message">The real program's sentence.</param>
    /// <param name="target">The address of what does not conform.</param>
    /// <param name="origin">Where it can be edited; null when it stands nowhere.</param>
    /// <param name="rulePath">The place of the rule in the section, as in an address; empty for the section itself.</param>
    /// <param name="fixHint">What to do.</param>
    public Finding OnDocument(
        DiagnosticDescriptor descriptor, string message, string target, Origin? origin, string rulePath, string fixHint) => new()
    {
        Descriptor = descriptor,
        Message = message,
        Path = Context.ExecApprovals().DisplayPath,
        Target = target,
        Requirement = Context.Address(rulePath.Length == 0 ? Address : $"{Address}/{rulePath}"),
        FixHint = fixHint,
        TargetOrigin = origin,
        RequirementOrigin = RuleAt(rulePath)?.Origin,
    };

    private Node? RuleAt(string path) => path.Length == 0 ? Rules : Rules.Find(path.Split('/'));
}
