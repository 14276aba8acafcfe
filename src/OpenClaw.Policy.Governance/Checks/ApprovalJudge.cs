using OpenClaw.Policy.Governance.Approvals;
using OpenClaw.Policy.Governance.Rules;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>What approvals are judged by: the state that a change cannot edit.</summary>
internal sealed record ApprovalJudge
{
    public required GovernanceRules Rules { get; init; }

    /// <summary>Null when there is no roster: nobody may approve then.</summary>
    public Roster? Roster { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Hashes of the records that the base has: those were asked about before. Null without a base.</summary>
    public IReadOnlySet<string>? Known { get; init; }

    public IApprovalIdentities? Identities { get; init; }

    public bool TrustsReview { get; init; }
}
