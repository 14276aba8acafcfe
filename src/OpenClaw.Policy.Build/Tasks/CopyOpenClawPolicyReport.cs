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
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Absolute. When it was not written, the evaluation has said why, and there is nothing to copy.</summary>
    public string Source { get; set; } = "";

    /// <summary>Relative to the project.</summary>
    [Required]
    public string Destination { get; set; } = "";

    public override bool Execute()
    {
        if (!File.Exists(Source))
        {
            return true;
        }

        var destination = Path.GetFullPath(Destination.Trim(), ProjectDirectory);
        try
        {
            var content = File.ReadAllBytes(Source);
            if (!File.Exists(destination) || !File.ReadAllBytes(destination).AsSpan().SequenceEqual(content))
            {
                AtomicFile.Write(destination, stream => stream.Write(content));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            BuildLog.Write(Log, GateEntries.Own(DiagnosticCatalog.OutputNotWritten, destination, $"The report could not be written: {e.Message}"));
        }

        return !Log.HasLoggedErrors;
    }
}
