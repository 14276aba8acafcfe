using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.State;
using Task = Microsoft.Build.Utilities.Task;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>Deletes what evaluations of a request left.</summary>
[MSBuildMultiThreadableTask]
public sealed class CleanOpenClawPolicy : Task
{
    [Required]
    public string Request { get; set; } = "";

    public override bool Execute()
    {
        var state = StateDirectory.Of(BuildRequestToken.Decode(Request));
        try
        {
            state?.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogWarning("OpenClaw policy: {0} could not be deleted: {1}", LogText.Of(state!.Path), LogText.Of(e.Message));
        }

        return true;
    }
}
