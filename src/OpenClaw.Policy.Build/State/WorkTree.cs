using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Build.State;

/// <summary>The folders that a change under judgement can write to.</summary>
internal static class WorkTree
{
    /// <summary>Whether a path lies in the git work tree of a folder, or in the folder when there is no git.</summary>
    public static bool Contains(string folder, string path) => PathRules.IsInside(path, GitTopLevel.Find(folder) ?? folder);
}
