using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate;

/// <summary>Finds the config that belongs to a folder, for the gate and for doors that must know it before the gate runs.</summary>
public static class ConfigSearch
{
    public const string FileName = "openclaw.json";

    /// <summary>Looks from a folder upwards, no further than the git top level; without one, up to the file system's root.</summary>
    /// <param name="start">An absolute folder.</param>
    /// <returns>The absolute path of the nearest config, or null.</returns>
    public static string? Find(string start)
    {
        var top = GitTopLevel.Find(start);
        for (var folder = start; folder is not null; folder = folder == top ? null : Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, FileName);
            if (IsThere(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>A link that leads nowhere is the nearest config too: to pass over it would be to judge another one.</summary>
    private static bool IsThere(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;
}
