using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>How the findings of one check are mended without a question: always by narrowing what the config allows.</summary>
internal interface IAutomaticRepair
{
    /// <param name="findings">All findings of the check; never empty.</param>
    /// <param name="config">The config that they were found in.</param>
    RepairProposal Propose(IReadOnlyList<Finding> findings, Node config);
}
