using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>What a governed run may do.</summary>
/// <param name="Rules">By which requests are classed; null when they cannot be applied.</param>
/// <param name="Requests">Each with the approval that counts, in the order of the files.</param>
/// <param name="Findings">What the gate finds.</param>
public sealed record RunPlan(GovernanceRules? Rules, IReadOnlyList<PlannedRequest> Requests, IReadOnlyList<FamilyFinding> Findings)
{
    /// <summary>Codes that keep one request from being executed, and say nothing about the others.</summary>
    private static readonly HashSet<string> OfOneRequest = new(
        new[]
        {
            GovernanceDiagnostics.RequestRed, GovernanceDiagnostics.ApprovalMissing, GovernanceDiagnostics.ApprovalStale, GovernanceDiagnostics.ApprovalExpired,
            GovernanceDiagnostics.ApprovalDenied, GovernanceDiagnostics.ApprovalSelf, GovernanceDiagnostics.ApprovalUnauthorized, GovernanceDiagnostics.ApprovalSimulated,
            GovernanceDiagnostics.ApprovalRed,
        }.Select(static d => d.Code),
        StringComparer.Ordinal);

    /// <summary>Errors that concern the whole folder: nothing is executed while there is one.</summary>
    public IEnumerable<FamilyFinding> Obstacles => Findings.Where(static f => f.Severity == Diagnostics.Severity.Error && !OfOneRequest.Contains(f.Descriptor.Code));
}
