using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Reporting.Sarif;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Makes the SARIF file of projects that silence warnings: the evaluation's own, in which the silenced findings are suppressed. It does
/// nothing for projects that silence none, so they are spared it.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class PublishOpenClawPolicyReports : RequestTask
{
    /// <summary>Codes in the project's <c>NoWarn</c>.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary>Codes in the project's <c>MSBuildWarningsAsMessages</c>.</summary>
    public string WarningsAsMessages { get; set; } = "";

    /// <summary>What the evaluation found; afterwards with the SARIF file of these projects.</summary>
    [Required]
    [Output]
    public ITaskItem[] Outcome { get; set; } = [];

    private protected override bool Run()
    {
        var outcome = OutcomeItems.FromItems(Outcome);
        var silenced = Silenced();
        if (outcome.Sarif is not { } source || silenced.Count == 0 || StateDirectory.Of(Asked) is not { } state)
        {
            return true;
        }

        var target = state.SarifFor(NoWarn, WarningsAsMessages);
        try
        {
            state.Create();
            var whole = StateDirectory.ReadReport(source) ?? throw new IOException("The evaluation's own report is too large.");
            AtomicFile.WriteIfChanged(state.At(target), SarifSuppressions.Apply(whole, silenced));
            outcome = outcome with { Sarif = target };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var entry = GateEntries.NotWritten(target, "The report", e);
            outcome = outcome with { Passed = false, Entries = [.. outcome.Entries, entry] };
        }

        Outcome = OutcomeItems.ToItems(outcome);
        return true;
    }

    /// <summary>A code that the engine makes an error all the same, by a property or by <c>-warnaserror</c>, is not silent.</summary>
    private Dictionary<string, string> Silenced()
    {
        var engine = (IBuildEngine8)BuildEngine;
        return WarningSettings.Silenced(NoWarn, WarningsAsMessages)
            .Where(s => !engine.ShouldTreatWarningAsError(s.Key))
            .ToDictionary(static s => s.Key, static s => $"The property {s.Value} of the build lists {s.Key}.", StringComparer.Ordinal);
    }
}
