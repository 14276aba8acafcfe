using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Scopes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.DataHandling;

/// <summary>
/// What becomes of what the agent has seen (from contract P05), when the policy has a rule on it. While there is no policy to judge by it
/// is always observed.
/// </summary>
/// <param name="logging">Tells whether secrets are blotted out in logs.</param>
/// <param name="memory">Tells which memory searches cover the transcripts of sessions.</param>
internal sealed class DataHandlingCollector(
    Func<ObjectNode, DataHandlingEvidence> logging, Func<EvidenceContext, IEnumerable<DataHandlingEvidence>> memory) : IEvidenceCollector
{
    public const string EvidenceKey = "dataHandling";

    private static readonly (string Part, string Rule)[] Rules =
    [
        ("sensitiveLogging", "requireRedaction"),
        ("telemetry", "denyContentCapture"),
        ("retention", "requireSessionMaintenance"),
        ("memory", "denySessionTranscriptIndexing"),
    ];

    public string Key => EvidenceKey;

    public bool IsWanted(EvidenceContext context) =>
        context.Policy is null || HasRule(context.Policy) || PolicyScopes.All(context.Policy).Any(static s => HasRule(s.Overlay));

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

    /// <summary>Whether a rule is there at all, well formed or not.</summary>
    /// <param name="policy">The policy, or the overlay of a scope.</param>
    internal static bool HasRule(Node policy) => Rules.Any(r => policy.Find("dataHandling", r.Part, r.Rule) is not null);
}
