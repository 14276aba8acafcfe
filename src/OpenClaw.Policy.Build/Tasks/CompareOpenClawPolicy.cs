using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Shows what <c>openclaw-policy diff --since</c> prints, for the request that the build judges. Differences do not fail it: whoever asks
/// for them wants to read them. What keeps the two from being compared does.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CompareOpenClawPolicy : RequestTask
{
    /// <summary>The git revision to compare the work tree with.</summary>
    [Required]
    public string Since { get; set; } = "";

    private protected override bool Run()
    {
        var request = Asked;
        var comparison = SinceComparison.Of(request.ToGateRequest(), Since);
        using var text = new StringWriter();
        DriftTextReport.Write(comparison, new TextReportOptions(), text);
        BuildLog.Show(Log, text.ToString());
        foreach (var obstacle in comparison.Obstacles)
        {
            BuildLog.Write(Log, GateEntries.Of(obstacle, comparison.After, request));
        }

        if (!comparison.IsComplete && !Log.HasLoggedErrors)
        {
            BuildLog.Write(Log, GateEntries.Own(DiagnosticCatalog.UnknownAgent, request.ConfigPath, OneSided(comparison)));
        }

        return !Log.HasLoggedErrors;
    }

    private static string OneSided(RunComparison comparison)
    {
        var agents = comparison.Agents.Where(static a => a.Drift is null).Select(static a => $"'{a.AgentId}'");
        return $"Only one of {comparison.BeforeName} and {comparison.AfterName} has the agent {string.Join(", ", agents)}, so not all could be compared.";
    }
}
