namespace OpenClaw.Policy.Git.Trees;

/// <summary>Follows paths through the folders and links of one commit, as a system follows them through a folder on disk.</summary>
/// <param name="trees">Where folders and links are read.</param>
/// <param name="rootTree">The id of the commit's top folder.</param>
/// <param name="place">Where the top folder stands, or would stand, on disk: what links with an absolute target are measured by.</param>
internal sealed class TreeWalk(TreeReader trees, string rootTree, TreePlace place)
{
    /// <summary>Linux gives up after this many links on one path; a longer chain is a loop.</summary>
    private const int MaxLinks = 40;

    /// <param name="relative">Names from the top folder.</param>
    /// <exception cref="GitException">The clone lacks a folder or a link on the way.</exception>
    public TreePath Follow(IEnumerable<string> relative)
    {
        var pending = new Stack<string>(relative.Reverse());
        var names = new List<string>();
        var folders = new Stack<string>([rootTree]);
        for (var links = 0; pending.TryPop(out var name);)
        {
            if (name == "..")
            {
                if (names.Count == 0)
                {
                    return new(TreePathOutcome.Outside, names);
                }

                names.RemoveAt(names.Count - 1);
                folders.Pop();
                continue;
            }

            if (!trees.ReadTree(folders.Peek()).TryGetValue(name, out var entry))
            {
                return new(TreePathOutcome.Missing, [.. names, name, .. pending]);
            }

            if (entry.Kind == TreeEntryKind.Folder)
            {
                names.Add(name);
                folders.Push(entry.Id);
                continue;
            }

            if (entry.Kind != TreeEntryKind.Link)
            {
                return pending.Count == 0 ? new(TreePathOutcome.Found, [.. names, name], entry)
                    : new(entry.Kind == TreeEntryKind.Submodule ? TreePathOutcome.InSubmodule : TreePathOutcome.BelowFile, [.. names, name, .. pending]);
            }

            if (++links > MaxLinks)
            {
                return new(TreePathOutcome.Loop, names);
            }

            if (!PushTarget(entry, pending, names, folders))
            {
                return new(TreePathOutcome.Outside, names);
            }
        }

        return new(TreePathOutcome.Found, names, names.Count == 0 ? null : new TreeEntry(TreeEntryKind.Folder, folders.Peek()));
    }

    private bool PushTarget(TreeEntry link, Stack<string> pending, List<string> names, Stack<string> folders)
    {
        if (trees.ReadLink(link.Id) is not { } target)
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
            folders.Push(rootTree);
            target = inside;
        }

        foreach (var name in TreePlace.Names(target).Reverse())
        {
            pending.Push(name);
        }

        return true;
    }
}
