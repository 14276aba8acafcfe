using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using Task = Microsoft.Build.Utilities.Task;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>Puts a report where a project wants it. Where reports go is no input of the evaluation, so projects can differ in it.</summary>
[MSBuildMultiThreadableTask]
public sealed class CopyOpenClawPolicyReport : Task
{
    /// <summary>Absolute. When it was not written, the evaluation has said why, and there is nothing to copy.</summary>
    public string Source { get; set; } = "";

    /// <summary>Absolute; blank when the project does not want it.</summary>
    public string Destination { get; set; } = "";

    public override bool Execute()
    {
        if (Destination.Length == 0 || !File.Exists(Source))
        {
            return true;
        }

        try
        {
            AtomicFile.WriteIfChanged(Destination, File.ReadAllBytes(Source));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            BuildLog.Write(Log, GateEntries.Own(DiagnosticCatalog.OutputNotWritten, Destination, $"The report could not be written: {e.Message}"));
        }

        return !Log.HasLoggedErrors;
    }
}
