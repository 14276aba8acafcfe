namespace OpenClaw.Policy.Disk;

/// <summary>
/// Where something is to be written or deleted. Below some folders lies what strangers wrote, such as the files of a pull request; there no link is
/// followed on the way. A path outside them was chosen by the user alone.
/// </summary>
/// <param name="Path">Absolute and normalised.</param>
/// <param name="Roots">Absolute folders below which no link is followed. A root itself may be reached through links.</param>
public sealed record Destination(string Path, params IReadOnlyList<string> Roots)
{
    /// <summary>The folder that it lies in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path) ?? Path;

    /// <summary>Whether it lies where no link is followed.</summary>
    internal bool IsBelowRoot => Roots.Any(root => System.IO.Path.GetRelativePath(root, Path) is var relative
        && !System.IO.Path.IsPathRooted(relative) && relative.Split(System.IO.Path.DirectorySeparatorChar)[0] != "..");

    /// <summary>Makes the folder that it lies in, and those above it.</summary>
    /// <exception cref="LinkedFolderException">A folder on the way is a link.</exception>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public void MakeFolder()
    {
        RefuseLinks();
        Directory.CreateDirectory(Folder);
        RefuseLinks();
    }

    /// <summary>Looks at every folder on the way that exists.</summary>
    /// <exception cref="LinkedFolderException">One is a link.</exception>
    /// <exception cref="IOException">The system cannot tell.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder on the way may not be looked into.</exception>
    public void RefuseLinks()
    {
        foreach (var root in Roots)
        {
            RefuseLinks(root);
        }
    }

    private void RefuseLinks(string root)
    {
        var relative = System.IO.Path.GetRelativePath(root, Folder);
        if (relative == "." || System.IO.Path.IsPathRooted(relative))
        {
            return;
        }

        var folder = root;
        foreach (var name in relative.Split(System.IO.Path.DirectorySeparatorChar))
        {
            if (name == "..")
            {
                return;
            }

            folder = System.IO.Path.Combine(folder, name);
            if (Inode.Find(folder, followsLink: false) is { Kind: InodeKind.Link })
            {
                throw new LinkedFolderException(folder);
            }
        }
    }
}
