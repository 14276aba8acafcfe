using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Text;
using Task = Microsoft.Build.Utilities.Task;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Shows what <c>openclaw-policy gate --fail-on none</c> prints, and writes a Markdown summary beside the other reports. Findings do not fail
/// it: whoever asks for a report wants to read it. What keeps the gate from looking does.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ShowOpenClawPolicyReport : Task
{
    [Required]
    public string Request { get; set; } = "";

    public override bool Execute()
    {
        var request = BuildRequestToken.Decode(Request);
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
            AtomicFile.Write(state.Summary, stream => MarkdownSummary.Write(result, stream));
            Log.LogMessage(MessageImportance.High, "OpenClaw policy: summary: {0}", LogText.Of(state.Summary));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            BuildLog.Write(Log, GateEntries.Own(DiagnosticCatalog.OutputNotWritten, state.Summary, $"The report could not be written: {e.Message}"));
        }
    }
}
