using OpenClaw.Policy.Governance.Approvals;
using OpenClaw.Policy.Governance.Requests;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>A committed request, and the approval that counts for it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Approval">Null for a request that needs none, or has none that counts.</param>
/// <param name="IsDenied">Whether a denial counts. Such a request is not executed, whatever its class.</param>
public sealed record PlannedRequest(GovernedRequest Request, ApprovalRecord? Approval, bool IsDenied = false);
