using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>Puts a report where a project wants it. Where reports go is no input of the evaluation, so projects can differ in it.</summary>
[MSBuildMultiThreadableTask]
public sealed class CopyOpenClawPolicyReport : ReportFileTask
{
    /// <summary>Absolute. When it was not written, the evaluation has said why, and there is nothing to copy.</summary>
    public string Source { get; set; } = "";

    private protected override bool Run()
    {
        if (Destination.Length == 0 || !File.Exists(Source))
        {
            return true;
        }

        try
        {
            AtomicFile.WriteIfChanged(Place, StateDirectory.ReadReport(Source) ?? throw new IOException("The report is too large to be copied."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            BuildLog.Write(Log, GateEntries.NotWritten(Destination, "The report", e));
        }

        return !Log.HasLoggedErrors;
    }
}
