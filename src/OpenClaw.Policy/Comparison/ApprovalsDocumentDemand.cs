using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Approvals;

namespace OpenClaw.Policy.Comparison;

/// <summary>
/// A section on exec approvals demands that the approvals document is there, even a section without a rule, so that it belongs to no rule
/// that OpenClaw compares.
/// </summary>
internal static class ApprovalsDocumentDemand
{
    private const string Section = "execApprovals";

    /// <param name="baseline">What is demanded.</param>
    /// <param name="policy">What is judged.</param>
    /// <param name="reported">The claims that are reported already: a rule that is gone takes its demand along.</param>
    public static IEnumerable<ConformanceGap> Judge(ComparedPolicy baseline, ComparedPolicy policy, IReadOnlySet<ClaimKey> reported)
    {
        if (baseline.Policy.Contract.Sections.ExecApprovals is not null
            && Demanding(baseline) is { } demand
            && Demanding(policy) is null
            && !reported.Any(static key => key.Path.StartsWith(Section, StringComparison.Ordinal)))
        {
            yield return new(
                DiagnosticCatalog.BaselineDemandDropped,
                "The policy does not ask for the document of exec approvals, and the baseline does: where it is missing the baseline fails, and the policy passes.",
                $"Add {Section}.requireFile: true, or change the baseline after review.",
                policy.Document.Member(Section).Origin,
                demand.Origin);
        }
    }

    /// <summary>A section that asks for the document, of the policy or of one of its scopes; null when none does.</summary>
    private static ObjectNode? Demanding(ComparedPolicy policy) =>
        ExecApprovalRules.Sections(policy.Policy.Policy).FirstOrDefault(ExecApprovalDocumentRules.NeedsDocument);
}
