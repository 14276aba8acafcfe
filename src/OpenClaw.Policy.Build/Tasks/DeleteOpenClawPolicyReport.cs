using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>Deletes a report that <see cref="CopyOpenClawPolicyReport"/> made. Like that one it follows no link of the work tree.</summary>
[MSBuildMultiThreadableTask]
public sealed class DeleteOpenClawPolicyReport : ReportFileTask
{
    private protected override bool Run()
    {
        if (Destination.Length == 0 || !File.Exists(Destination))
        {
            return true;
        }

        try
        {
            Place.RefuseLinks();
            File.Delete(Destination);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            BuildLog.Warn(Log, LogText.Of($"OpenClaw policy: {Destination} could not be deleted: {FileFault.Words(e)}."));
        }

        return true;
    }
}
