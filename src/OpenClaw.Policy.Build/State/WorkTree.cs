using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Build.State;

/// <summary>The folders that a change under judgement can write to.</summary>
internal static class WorkTree
{
    /// <summary>Whether a folder lies in its own git work tree also when links on the way are followed.</summary>
    public static bool Holds(string folder) => FolderFileSet.Within(Root(folder)).GetKind(folder) == EntryKind.Directory;

    /// <summary>
    /// Whether a path lies in the git work tree of a folder, or in one around it that has a say about the folder; without git, in the folder. git is asked
    /// only when the answer depends on it: a key mostly lies in the home folder, and most repositories do not lie around that.
    /// </summary>
    public static bool Contains(string folder, string path)
    {
        var tops = GitTopLevel.All(folder).ToList();
        return tops is not [var nearest, ..] ? PathRules.IsInside(path, folder)
            : PathRules.IsInside(path, nearest) || (tops.Exists(top => PathRules.IsInside(path, top)) && PathRules.IsInside(path, Root(folder, tops[^1])));
    }

    /// <summary>The folder that the places of a verdict are relative to.</summary>
    /// <param name="folder">The folder of the config, absolute.</param>
    public static string Root(string folder) => Root(folder, GitTopLevel.Find(folder) ?? folder);

    private static string Root(string folder, string unknown)
    {
        try
        {
            return EnclosingRepositories.Find(folder) is [var outermost, ..] ? outermost : folder;
        }
        catch (GitException)
        {
            return unknown;
        }
    }
}
