using OpenClaw.Policy.Governance.Approvals;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>What approvals are judged by: the state that a change cannot edit.</summary>
internal sealed record ApprovalJudge
{
    public required GovernanceRules Rules { get; init; }

    /// <summary>Null when there is no roster: nobody may approve then.</summary>
    public Roster? Roster { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The records that the base has; null without a base. Those were asked about before, and a denial among them counts until the base lacks it.</summary>
    public IReadOnlyList<ApprovalRecord>? Known { get; init; }

    /// <summary>Who wrote a record that the base lacks; null without a base.</summary>
    public IFileProofs? Proofs { get; init; }

    public bool TrustsReview { get; init; }
}
