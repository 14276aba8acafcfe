using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Shows what <c>openclaw-policy gate --fail-on none</c> prints, and writes a Markdown summary beside the other reports. Findings do not fail
/// it: whoever asks for a report wants to read it. What keeps the gate from looking does.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ShowOpenClawPolicyReport : RequestTask
{
    private protected override bool Run()
    {
        var request = Asked;
        var result = PolicyGate.Run(request.ToGateRequest() with { FailOn = "none" });
        using var text = new StringWriter();
        TextReport.Write(result, new TextReportOptions(), text);
        BuildLog.Show(Log, text.ToString());
        foreach (var entry in GateEntries.Of(result, request).Where(static e => e.Level == LogLevel.Error))
        {
            BuildLog.Write(Log, entry);
        }

        if (StateDirectory.Of(request) is { } state)
        {
            WriteSummary(result, state);
        }

        return !Log.HasLoggedErrors;
    }

    private void WriteSummary(GateResult result, StateDirectory state)
    {
        try
        {
            state.Create();
            AtomicFile.Write(state.At(state.Summary), stream => MarkdownSummary.Write(result, stream));
            BuildLog.Say(Log, MessageImportance.High, LogText.Of($"OpenClaw policy: summary: {state.Summary}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            BuildLog.Write(Log, GateEntries.NotWritten(state.Summary, "The report", e));
        }
    }
}
