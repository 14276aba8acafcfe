using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Gate.Workspaces;

/// <summary>Tells a workspace in the checkout from one of the machine that the agent runs on, by its path.</summary>
internal static class CheckoutFolder
{
    /// <summary>
    /// The workspace's folder, when its path leads to somewhere below the root; it need not exist. Null for a path that starts in a home
    /// folder, an absolute one that leads elsewhere (on any system: a drive letter is no name), and a relative one that leads out.
    /// </summary>
    /// <param name="workspace">What the config says.</param>
    /// <param name="root">Absolute.</param>
    public static string? Find(ConfiguredWorkspace workspace, string root)
    {
        if (workspace.NeedsHome || (!OperatingSystem.IsWindows() && IsWindowsPath(workspace.Path)))
        {
            return null;
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(workspace.Folder));
        return PathRules.IsInside(folder, root) ? folder
            : Path.IsPathRooted(workspace.Path) ? FindBehindLinks(folder, root)
            : null;
    }

    /// <summary>The same folder can have several absolute paths, when links lead to the checkout.</summary>
    private static string? FindBehindLinks(string folder, string root)
    {
        try
        {
            return RealPath.Resolve(root) is { } realRoot && RealPath.Resolve(folder) is { } real && PathRules.IsInside(real, realRoot)
                ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.GetRelativePath(realRoot, real), root))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What may not be looked at on the way is nothing of the checkout.
            return null;
        }
    }

    /// <summary><c>C:\x</c>, <c>C:x</c>, <c>\\server\share</c>, <c>\x</c>.</summary>
    private static bool IsWindowsPath(string path) =>
        path.StartsWith('\\') || (path.Length >= 2 && char.IsAsciiLetter(path[0]) && path[1] == ':');
}
