using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.DataHandling;

/// <summary>What becomes of what the agent has seen (from contract P05).</summary>
/// <param name="logging">Tells whether secrets are blotted out in logs.</param>
/// <param name="memory">Tells which memory searches cover the transcripts of sessions.</param>
internal sealed class DataHandlingCollector(
    Func<ObjectNode, DataHandlingEvidence> logging, Func<EvidenceContext, IEnumerable<DataHandlingEvidence>> memory) : IEvidenceCollector
{
    public const string EvidenceKey = "dataHandling";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context)
    {
        IEnumerable<DataHandlingEvidence> rows =
        [
            logging(context.Config),
            TelemetryContent.Of(context.Config),
            SessionRetention.Of(context.Config),
            .. memory(context),
        ];
        return rows.ToSortedBy(static r => r.Source);
    }
}
