using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Evidence;

/// <summary>What a collector may look at.</summary>
/// <param name="Config">The config after defaults.</param>
/// <param name="Policy">The policy document; null while there is none, or none that parses.</param>
/// <param name="Contract">The behaviour of the release.</param>
/// <param name="WorkspaceFile">Reads a file of the workspace by its name, when it is wanted; null when it does not exist.</param>
/// <param name="ExecApprovals">Reads the approvals document, when it is wanted.</param>
internal sealed record EvidenceContext(
    ObjectNode Config,
    Node? Policy,
    PolicyContract Contract,
    Func<string, SourceText?> WorkspaceFile,
    Func<ExecApprovalsDocument> ExecApprovals)
{
    /// <summary>The rules of the policy that the contract knows; null like <see cref="Policy"/>. A rule that it does not know makes nobody observe anything.</summary>
    public Node? Judged { get; } = Policy is null ? null : Contract.RulesIn(Policy);

    /// <summary>Bounds what collectors make out of the config's names.</summary>
    public EvidenceBudget Budget { get; } = new();
}
