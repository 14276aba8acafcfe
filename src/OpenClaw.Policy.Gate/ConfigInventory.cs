using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Gate;

/// <summary>Finds every config of a repository, for doors that judge one after the other.</summary>
public static class ConfigInventory
{
    /// <summary>A repository with more folders is not walked to its end in the time of a build step.</summary>
    private const int MaxFolders = 200_000;

    /// <summary>Looks into a folder and all below it, symbolic links, git's own data and installed packages left aside.</summary>
    /// <param name="root">An absolute folder.</param>
    /// <returns>Paths relative to the root, with forward slashes, in ordinal order.</returns>
    /// <exception cref="IOException">A folder cannot be listed, or there are too many.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be listed.</exception>
    public static IReadOnlyList<string> Find(string root)
    {
        var found = new List<string>();
        var pending = new Queue<string>([root]);
        for (var seen = 0; pending.TryDequeue(out var folder); seen++)
        {
            if (seen == MaxFolders)
            {
                throw new IOException($"There are more than {MaxFolders} folders.");
            }

            if (File.Exists(Path.Combine(folder, ConfigSearch.FileName)))
            {
                found.Add(PathRules.RelativeWithSlashes(root, Path.Combine(folder, ConfigSearch.FileName)));
            }

            foreach (var child in new DirectoryInfo(folder).EnumerateDirectories())
            {
                if (child.LinkTarget is null && child.Name is not (".git" or "node_modules"))
                {
                    pending.Enqueue(child.FullName);
                }
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
