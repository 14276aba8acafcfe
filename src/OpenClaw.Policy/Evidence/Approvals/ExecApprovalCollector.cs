using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Evidence.Approvals;

/// <summary>What the approvals document allows (from contract P06). A document that is missing or unusable gives no rows.</summary>
internal sealed class ExecApprovalCollector : IEvidenceCollector
{
    public const string EvidenceKey = "execApprovals";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context) =>
        context.ExecApprovals().Value is { } document ? [.. Rows(document, context.Contract)] : [];

    private static IEnumerable<ExecApprovalEvidence> Rows(ObjectNode document, PolicyContract contract)
    {
        yield return new ExecApprovalPosture(
            "defaults",
            ExecApprovalAddress.Of("defaults"),
            AgentId: null,
            ExecApprovalSettings.Read(document["defaults"]),
            SettingOrigin.Of(document, "defaults"));
        foreach (var agent in ExecApprovalAgent.ReadAll(document["agents"]))
        {
            yield return new ExecApprovalPosture(
                $"agent:{agent.Id}", AddressOf(agent.WrittenId), agent.Id, agent.Settings, agent.Origin);
            foreach (var (index, entry) in agent.Allowlist.Index())
            {
                yield return new ExecApprovalPattern(
                    $"agent:{agent.Id}:allowlist:{index}",
                    $"{AddressOf(entry.WrittenId)}/allowlist/#{entry.Index}",
                    agent.Id,
                    entry.Pattern,
                    entry.ArgPattern,
                    entry.EntrySource,
                    entry.Origin);
            }
        }

        string AddressOf(string agentId) => ExecApprovalAddress.Of($"agents/{OcPath.EvidenceSegment(agentId, contract)}");
    }
}
