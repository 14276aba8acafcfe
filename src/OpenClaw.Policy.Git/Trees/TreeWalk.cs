namespace OpenClaw.Policy.Git.Trees;

/// <summary>
/// Follows paths through the folders, links and submodules of one commit, as a system follows them through a folder on disk. A submodule is
/// the commit that the gitlink names.
/// </summary>
/// <param name="top">The commit's top folder.</param>
/// <param name="place">Where the top folder stands, or would stand, on disk: what links with an absolute target are measured by.</param>
internal sealed class TreeWalk(TreeFolder top, TreePlace place)
{
    /// <summary>Linux gives up after this many links on one path; a longer chain is a loop.</summary>
    private const int MaxLinks = 40;

    /// <param name="relative">Names from the top folder.</param>
    /// <exception cref="GitException">The clone lacks a folder or a link on the way, or no clone holds a submodule's commit.</exception>
    public TreePath Follow(IEnumerable<string> relative)
    {
        var pending = new Stack<string>(relative.Reverse());
        var names = new List<string>();
        var folders = new Stack<TreeFolder>([top]);
        for (var links = 0; pending.TryPop(out var name);)
        {
            var folder = folders.Peek();
            if (name == "..")
            {
                if (names.Count == 0)
                {
                    return new(TreePathOutcome.Outside, names, folder);
                }

                names.RemoveAt(names.Count - 1);
                folders.Pop();
                continue;
            }

            if (folder.Find(name) is not { } entry)
            {
                return new(TreePathOutcome.Missing, [.. names, name, .. pending], folder);
            }

            if (entry.Kind == TreeEntryKind.Folder || (entry.Kind == TreeEntryKind.Submodule && pending.Count > 0))
            {
                names.Add(name);
                folders.Push(entry.Kind == TreeEntryKind.Folder ? folder.Below(entry) : folder.Enter(names, entry));
                continue;
            }

            if (entry.Kind != TreeEntryKind.Link)
            {
                return pending.Count == 0
                    ? new(TreePathOutcome.Found, [.. names, name], folder, entry)
                    : new(TreePathOutcome.BelowFile, [.. names, name, .. pending], folder);
            }

            if (++links > MaxLinks)
            {
                return new(TreePathOutcome.Loop, names, folder);
            }

            if (!PushTarget(entry, pending, names, folders))
            {
                return new(TreePathOutcome.Outside, names, folder);
            }
        }

        return new(TreePathOutcome.Found, names, folders.Peek(), new TreeEntry(TreeEntryKind.Folder, folders.Peek().TreeId));
    }

    private bool PushTarget(TreeEntry link, Stack<string> pending, List<string> names, Stack<TreeFolder> folders)
    {
        if (folders.Peek().Repository.Trees.ReadLink(link.Id) is not { } target)
        {
            return false;
        }

        if (Path.IsPathRooted(target))
        {
            if (place.Relative(target) is not { } inside)
            {
                return false;
            }

            names.Clear();
            folders.Clear();
            folders.Push(top);
            target = inside;
        }

        foreach (var name in TreePlace.Names(target).Reverse())
        {
            pending.Push(name);
        }

        return true;
    }
}
