namespace OpenClaw.Policy.Gate.Showing;

/// <summary>Hidden paths by their segments, so that a path is looked up in one walk, however long it is and however many there are.</summary>
internal sealed class HiddenFolder
{
    private readonly Dictionary<string, HiddenFolder> _children = new(StringComparer.Ordinal);
    private HiddenPath? _hidden;

    public void Add(string path, HiddenPath hidden)
    {
        var folder = this;
        foreach (var segment in path.Split(Path.DirectorySeparatorChar))
        {
            if (!folder._children.TryGetValue(segment, out var child))
            {
                folder._children.Add(segment, child = new HiddenFolder());
            }

            folder = child;
        }

        folder._hidden ??= hidden;
    }

    /// <summary>The deepest hidden path that a path is, or lies below; null when there is none.</summary>
    public HiddenPath? Find(ReadOnlySpan<char> path)
    {
        var (folder, found) = (this, (HiddenPath?)null);
        foreach (var segment in path.Split(Path.DirectorySeparatorChar))
        {
            if (!folder._children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path[segment], out folder!))
            {
                break;
            }

            found = folder._hidden ?? found;
        }

        return found;
    }
}
