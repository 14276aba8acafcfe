using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>What lies in folders on this machine.</summary>
internal sealed class FolderListing : IFolderListing
{
    public IReadOnlyList<string>? Names(string folder, int limit)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        List<string> names = [.. Directory.EnumerateFileSystemEntries(folder).Take(limit + 1).Select(static p => Path.GetFileName(p))];
        return names.Count > limit ? null : [.. names.Order(StringComparer.Ordinal)];
    }
}
