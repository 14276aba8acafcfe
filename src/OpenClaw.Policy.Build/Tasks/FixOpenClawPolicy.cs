using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Gate.Repair;
using OpenClaw.Policy.Reporting.Edits;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Does what <c>openclaw-policy fix</c> does, for the request that the build judges. Every finding that is left is an error, and in a dry
/// run every repair that is not made.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class FixOpenClawPolicy : RequestTask
{
    /// <summary>Write nothing. The engine refuses a word that is neither true nor false, so that no typing error writes.</summary>
    public bool DryRun { get; set; }

    private protected override bool Run()
    {
        var request = Asked;
        var result = PolicyFix.Run(new FixRequest(request.ToGateRequest(), DryRun));
        using var text = new StringWriter();
        FixText.Write(result, text);
        BuildLog.Show(Log, text.ToString());
        foreach (var entry in Unmade(result).Concat(GateEntries.Of(result.After, request)))
        {
            BuildLog.Write(Log, entry);
        }

        return result.IsDone;
    }

    private static IEnumerable<LogEntry> Unmade(FixResult result) => result is { IsWritten: false, Repairs: { } repairs, After.ConfigPath: { } config }
        ? repairs.Made.Select(step => GateEntries.Own(step.Check, config, $"{step.Check.CheckId}: A repair is not made: {step.Description}."))
        : [];
}
