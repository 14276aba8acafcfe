namespace OpenClaw.Policy.Gate.Files;

/// <summary>How paths relate to each other, by their text.</summary>
public static class PathRules
{
    /// <summary>Whether a path is a folder or lies somewhere in it. Both absolute and normalised.</summary>
    public static bool IsInside(string path, string folder)
    {
        var trimmed = Path.TrimEndingDirectorySeparator(folder);
        return path.StartsWith(trimmed, Comparison)
            && (path.Length == trimmed.Length || trimmed.EndsWith(Path.DirectorySeparatorChar) || path[trimmed.Length] == Path.DirectorySeparatorChar);
    }

    /// <summary>The deepest folder that holds both paths; the file system's root when nothing else does.</summary>
    public static string CommonFolder(string first, string second)
    {
        var folder = first;
        while (!IsInside(second, folder))
        {
            folder = Path.GetDirectoryName(folder) ?? Path.GetPathRoot(first)!;
        }

        return folder;
    }

    /// <summary>A path from a folder, with slashes on every system. A backslash in a name is left alone where it is no separator.</summary>
    public static string RelativeWithSlashes(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private static StringComparison Comparison =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
