using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Reporting.Edits;
using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Does what <c>openclaw-policy accept</c> does, for the request that the build judges. Whatever speaks against it is an error, at its file;
/// then nothing is written.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class AcceptOpenClawPolicy : RequestTask
{
    private protected override bool Run()
    {
        var request = Asked;
        var result = PolicyAcceptance.Run(new AcceptRequest(request.ToGateRequest(), CheckOnly: false));
        using var changes = new StringWriter();
        AcceptText.WriteChanges(result, new TextReportOptions(), changes);
        BuildLog.Show(Log, changes.ToString());
        foreach (var diagnostic in result.Judged.Diagnostics.Concat(result.Reasons))
        {
            BuildLog.Write(Log, GateEntries.Of(diagnostic, result.Judged, request));
        }

        BuildLog.Show(Log, AcceptText.Answer(result, result.Judged.Root));
        return result.Outcome is AcceptOutcome.Accepted or AcceptOutcome.Unchanged;
    }
}
