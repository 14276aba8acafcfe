using System.Text;

namespace OpenClaw.Policy.Git.Trees;

/// <summary>
/// Reads a tree object: entries of a mode in octal digits, a blank, the name's bytes, a zero byte and the raw id.
/// </summary>
internal static class TreeParser
{
    /// <summary>
    /// The entries by their names. Names are bytes, and a text has only one form in UTF-8: a name that is no UTF-8 can be asked for by
    /// nobody, so it is left out, as a folder's file of such a name cannot be opened by a text either.
    /// </summary>
    /// <param name="tree">The content of the object.</param>
    /// <param name="idBytes">20, or 32 in a SHA-256 repository.</param>
    /// <exception cref="GitException">The object is not what a tree looks like.</exception>
    public static IReadOnlyDictionary<string, TreeEntry> Parse(ReadOnlySpan<byte> tree, int idBytes)
    {
        var entries = new Dictionary<string, TreeEntry>(StringComparer.Ordinal);
        while (!tree.IsEmpty)
        {
            var space = tree.IndexOf((byte)' ');
            var zero = tree.IndexOf((byte)0);
            if (space < 0 || zero < space || tree.Length - zero - 1 < idBytes)
            {
                throw new GitException(GitFailure.Failed, "A folder of the commit is damaged.");
            }

            var name = tree[(space + 1)..zero];
            if (System.Text.Unicode.Utf8.IsValid(name))
            {
                entries.TryAdd(
                    Encoding.UTF8.GetString(name),
                    new(Kind(tree[..space]), Convert.ToHexStringLower(tree.Slice(zero + 1, idBytes))));
            }

            tree = tree[(zero + 1 + idBytes)..];
        }

        return entries;
    }

    private static TreeEntryKind Kind(ReadOnlySpan<byte> mode) =>
        mode.SequenceEqual("40000"u8) ? TreeEntryKind.Folder
        : mode.SequenceEqual("120000"u8) ? TreeEntryKind.Link
        : mode.SequenceEqual("160000"u8) ? TreeEntryKind.Submodule
        : TreeEntryKind.File;
}
