using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate;

/// <summary>Where reports go that somebody asks for.</summary>
public static class OutputPlace
{
    /// <summary>A path, with the repositories in which no link on the way to it is followed.</summary>
    /// <param name="path">Absolute, or relative to <paramref name="baseDirectory"/>.</param>
    /// <param name="baseDirectory">Absolute.</param>
    /// <param name="judged">The root of what was judged, absolute. The folder that paths start from can lie in another repository.</param>
    /// <exception cref="ArgumentException">It is no path.</exception>
    public static Destination Of(string path, string baseDirectory, string judged) =>
        new(Path.GetFullPath(path, baseDirectory), judged, GitTopLevel.Find(baseDirectory) ?? baseDirectory);
}
