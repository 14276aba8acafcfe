namespace OpenClaw.Policy.Git.Trees;

/// <summary>Where the top folder of a commit stands, or would stand, on disk.</summary>
/// <param name="root">Absolute and normalised.</param>
internal sealed class TreePlace(string root)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(root);

    public string Root => _root;

    private static StringComparison Comparison =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The part of an absolute path below the root, empty for the root itself; null for a path outside.</summary>
    public string? Relative(string absolute) =>
        !absolute.StartsWith(_root, Comparison) ? null
        : absolute.Length == _root.Length ? ""
        : Path.EndsInDirectorySeparator(_root) ? absolute[_root.Length..]
        : IsSeparator(absolute[_root.Length]) ? absolute[(_root.Length + 1)..]
        : null;

    public string Absolute(IReadOnlyList<string> names) => Path.Combine([_root, .. names]);

    /// <summary>The names of a relative path, without empty ones and without the folder's name for itself.</summary>
    public static IEnumerable<string> Names(string relative) =>
        relative.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(static n => n != ".");

    /// <summary>Whether a path is another one or lies below it. Both from the top level, with <c>/</c>, and compared exactly.</summary>
    public static bool IsAtOrBelow(string path, string other) =>
        path.StartsWith(other, StringComparison.Ordinal) && (path.Length == other.Length || path[other.Length] == '/');

    private static bool IsSeparator(char c) => c == Path.DirectorySeparatorChar || c == Path.AltDirectorySeparatorChar;
}
