using OpenClaw.Policy.Governance.Rules;

namespace OpenClaw.Policy.Governance.Audit;

/// <summary>What a trace is held against. What is null is not compared.</summary>
public sealed record AuditEvidence
{
    /// <summary>Rules to class the texts of the trace with again. Without them, the shipped ones are used for traces that name their hash.</summary>
    public GovernanceRules? Rules { get; init; }

    /// <summary>Hashes of the committed requests.</summary>
    public IReadOnlySet<string>? RequestHashes { get; init; }

    /// <summary>Hashes of the committed approvals.</summary>
    public IReadOnlySet<string>? ApprovalHashes { get; init; }

    /// <summary>The export of the gateway's ledger.</summary>
    public Ledger? Ledger { get; init; }
}
