using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Evaluation;

/// <summary>What <c>openclaw policy check</c> prints.</summary>
/// <param name="Release">The release that is imitated.</param>
/// <param name="Evaluation">What was found.</param>
/// <param name="SeverityMin">Findings below it are not printed; they are hashed all the same.</param>
public sealed record CheckReport(OpenClawRelease Release, PolicyEvaluation Evaluation, Severity SeverityMin)
{
    public IReadOnlyList<Finding> PrintedFindings { get; } = [.. Evaluation.Findings.Where(f => f.Severity >= SeverityMin)];

    public bool Ok => PrintedFindings.Count == 0;

    public int ExitCode => Ok ? 0 : 1;

    /// <summary><see cref="PrintedFindings"/> as they are printed.</summary>
    public ArrayNode FindingNodes => new([.. PrintedFindings.Select(Printed)]);

    /// <summary>The JSON report, member for member in the order of the real program.</summary>
    /// <param name="checkedAt">The time as the real program prints it (ISO 8601, UTC, milliseconds).</param>
    public ObjectNode ToNode(string checkedAt) => new ObjectNodeBuilder()
        .Set("ok", Ok)
        .Set("attestation", Evaluation.Attestation.ToNode(checkedAt))
        .Set("evidence", Evaluation.Evidence.ToNode())
        .Set("checksRun", Release.Contract.CheckIds.Count)
        .Set("checksSkipped", 0)
        .Set("findings", FindingNodes)
        .Build();

    /// <summary>A finding as it is printed: with a recommendation where the contract has one, which is not hashed.</summary>
    private ObjectNode Printed(Finding finding) =>
        Release.Contract.FixRecommendations?.GetValueOrDefault(finding.CheckId) is { } recommendation
            ? new ObjectNodeBuilder(finding.ToNode()).Set("policy", recommendation.ToNode()).Build()
            : finding.ToNode();
}
