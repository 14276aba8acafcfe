using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate;

/// <summary>Finds every config of a repository, for doors that judge one after the other.</summary>
public static class ConfigInventory
{
    /// <summary>A repository with more folders is not walked to its end in the time of a build step.</summary>
    private const int MaxFolders = 200_000;

    /// <summary>Looks into a folder and all below it, submodules too; symbolic links, git's own data and installed packages are left aside.</summary>
    /// <param name="root">An absolute folder.</param>
    /// <returns>In the ordinal order of their paths.</returns>
    /// <exception cref="IOException">A folder cannot be listed, or there are too many.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be listed.</exception>
    public static IReadOnlyList<FoundConfig> Find(string root)
    {
        var found = new List<FoundConfig>();
        var pending = new Queue<(string Folder, string? Repository)>([(root, null)]);
        for (var seen = 0; pending.TryDequeue(out var next); seen++)
        {
            if (seen == MaxFolders)
            {
                throw new IOException($"There are more than {MaxFolders} folders.");
            }

            var (folder, repository) = next;
            if (folder != root && GitTopLevel.IsTop(folder))
            {
                repository = PathRules.RelativeWithSlashes(root, folder);
            }

            if (File.Exists(Path.Combine(folder, ConfigSearch.FileName)))
            {
                found.Add(new(PathRules.RelativeWithSlashes(root, Path.Combine(folder, ConfigSearch.FileName)), repository));
            }

            foreach (var child in new DirectoryInfo(folder).EnumerateDirectories())
            {
                if (child.LinkTarget is null && child.Name is not (".git" or "node_modules"))
                {
                    pending.Enqueue((child.FullName, repository));
                }
            }
        }

        found.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }
}
