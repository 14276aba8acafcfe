using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>Deletes what evaluations of a request left.</summary>
[MSBuildMultiThreadableTask]
public sealed class CleanOpenClawPolicy : RequestTask
{
    private protected override bool Run()
    {
        var state = StateDirectory.Of(Asked);
        try
        {
            state?.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            BuildLog.Warn(Log, LogText.Of($"OpenClaw policy: {state!.Path} could not be deleted: {FileFault.Words(e)}."));
        }

        return true;
    }
}
