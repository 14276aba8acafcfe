using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>What lies in a folder of this machine.</summary>
internal sealed class FolderListing : IFolderListing
{
    public IReadOnlyList<string>? Names(string folder, int limit)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var names = Directory.EnumerateFileSystemEntries(folder).Take(limit + 1).Select(static p => Path.GetFileName(p)).Order(StringComparer.Ordinal).ToList();
        return names.Count > limit ? null : names;
    }
}
