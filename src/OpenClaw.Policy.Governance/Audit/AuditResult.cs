using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Governance.Audit;

/// <summary>What came of an audit.</summary>
/// <param name="Files">The files, in the order in which they were given.</param>
/// <param name="Findings">In the order of files and lines; those about the ledger last.</param>
/// <param name="IsReconciled">Whether the gateway's own ledger was compared.</param>
public sealed record AuditResult(IReadOnlyList<AuditedFile> Files, IReadOnlyList<AuditFinding> Findings, bool IsReconciled)
{
    /// <summary>Whether something reaches a severity.</summary>
    public bool Fails(Severity threshold) => Findings.Any(f => f.Descriptor.Severity >= threshold);
}
