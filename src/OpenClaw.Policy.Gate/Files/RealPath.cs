namespace OpenClaw.Policy.Gate.Files;

/// <summary>Follows the symbolic links on a path, so that what is opened is what was looked at.</summary>
internal static class RealPath
{
    /// <summary>Linux gives up after this many links on one path; a longer chain is a loop.</summary>
    private const int MaxLinks = 40;

    /// <summary>No system opens a longer path (Windows: 32,767 characters; Linux: 4,096 bytes; macOS: 1,024), and looking at each of its folders takes the square of its length.</summary>
    public static readonly int MaxLength = OperatingSystem.IsWindows() ? 32_767 : 4_096;

    /// <summary>The path without symbolic links, or null for a loop. What does not exist has no links and stays as it is.</summary>
    /// <param name="path">An absolute path.</param>
    /// <exception cref="PathTooLongException">No system opens such a path.</exception>
    /// <exception cref="IOException">A link cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder on the way may not be looked into.</exception>
    public static string? Resolve(string path)
    {
        if (path.Length > MaxLength)
        {
            throw new PathTooLongException();
        }

        var pending = new Stack<string>();
        var resolved = Path.GetPathRoot(path)!;
        Push(pending, path[resolved.Length..]);
        for (var links = 0; pending.TryPop(out var segment);)
        {
            if (segment == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = Path.Combine(resolved, segment);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                resolved = Path.GetPathRoot(target)!;
                target = target[resolved.Length..];
            }

            Push(pending, target);
        }

        return resolved;
    }

    private static void Push(Stack<string> pending, string path)
    {
        foreach (var segment in path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (segment != ".")
            {
                pending.Push(segment);
            }
        }
    }
}
