namespace OpenClaw.Policy.Files;

/// <summary>
/// Paths as the module <c>path</c> of Node.js treats them on this platform: by their text alone. .NET's own functions differ where
/// it shows in messages and hashes (a trailing separator, NUL characters).
/// </summary>
internal static class NodePath
{
    public static char ListSeparator => Path.PathSeparator;

    public static bool IsAbsolute(string path) =>
        OperatingSystem.IsWindows() ? Path.IsPathRooted(path) : path.StartsWith('/');

    /// <summary><c>path.resolve(directory, path)</c>.</summary>
    /// <param name="directory">Absolute.</param>
    /// <param name="path">Absolute, or relative to the directory.</param>
    public static string Resolve(string directory, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(WithoutNul(path), directory));
        }

        return "/" + string.Join('/', Segments(IsAbsolute(path) ? path : $"{directory}/{path}"));
    }

    /// <summary><c>path.normalize(path)</c> of an absolute path; a separator at its end stays.</summary>
    public static string Normalize(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.GetFullPath(WithoutNul(path));
        }

        var normalized = Resolve("/", path);
        return path.EndsWith('/') && normalized != "/" ? normalized + "/" : normalized;
    }

    /// <summary><c>path.join(directory, name)</c>.</summary>
    /// <param name="directory">Absolute.</param>
    /// <param name="name">Relative, without a separator at its end.</param>
    public static string Join(string directory, string name) =>
        Resolve(directory, OperatingSystem.IsWindows() ? name : $"./{name}");

    /// <summary><c>path.dirname(path)</c> of an absolute path.</summary>
    public static string DirectoryName(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.GetDirectoryName(path) ?? path;
        }

        var slash = path.AsSpan().TrimEnd('/').LastIndexOf('/');
        return slash <= 0 ? "/" : path[..slash];
    }

    /// <summary><c>path.basename(path)</c>: the last part of a path, without separators at its end.</summary>
    public static string BaseName(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        }

        var trimmed = path.AsSpan().TrimEnd('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..].ToString();
    }

    /// <summary>Whether a path is a directory itself or lies below it. Both absolute.</summary>
    public static bool IsInside(string directory, string path)
    {
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var outer = Resolve(directory, ".");
        var inner = Resolve(path, ".");
        return inner.StartsWith(outer, comparison)
            && (inner.Length == outer.Length || IsSeparator(outer[^1]) || IsSeparator(inner[outer.Length]));
    }

    private static List<string> Segments(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return segments;
    }

    private static bool IsSeparator(char c) => c == Path.DirectorySeparatorChar || c == Path.AltDirectorySeparatorChar;

    private static string WithoutNul(string path) => path.Replace("\0", "", StringComparison.Ordinal);
}
