using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate.Families;

/// <summary>The folders of a work tree. A folder that is reached through a link that leads out of the root is not looked into.</summary>
/// <param name="root">Absolute.</param>
/// <remarks>A folder that cannot be read, or only in part, has not been looked at: the answer is null.</remarks>
public sealed class WorkTreeListing(string root) : IFolderListing
{
    public IReadOnlyList<string>? Names(string folder, int limit)
    {
        if (!PathRules.IsInside(folder, root))
        {
            return [];
        }

        try
        {
            if (!Directory.Exists(folder))
            {
                return [];
            }

            if (RealPath.Resolve(folder) is not { } real || RealPath.Resolve(root) is not { } top || !PathRules.IsInside(real, top))
            {
                return null;
            }

            List<string> names = [.. Directory.EnumerateFileSystemEntries(folder).Take(limit + 1).Select(static e => Path.GetFileName(e))];
            names.Sort(StringComparer.Ordinal);
            return names.Count <= limit ? names : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
