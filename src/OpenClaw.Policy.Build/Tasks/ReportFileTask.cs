using Microsoft.Build.Framework;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>A task about a report that lies where a project wants it.</summary>
public abstract class ReportFileTask : PolicyTask
{
    /// <summary>Absolute; blank when the project does not want it.</summary>
    public string Destination { get; set; } = "";

    /// <summary>Absolute. The work tree that it lies in may bring along links.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    private protected Destination Place => OutputPlace.Of(Destination, ProjectDirectory, ProjectDirectory);
}
