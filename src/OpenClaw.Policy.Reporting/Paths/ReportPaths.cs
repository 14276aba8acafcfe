using System.Text;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Showing;

namespace OpenClaw.Policy.Reporting.Paths;

/// <summary>Absolute paths as reports show them: relative to one folder, with forward slashes.</summary>
internal sealed class ReportPaths
{
    /// <summary>Linux and macOS refuse longer paths, Windows allows eight times as much to few programs: a longer one names no file that a reader can open.</summary>
    private const int MaxPathLength = 4096;

    private readonly string _base;
    private readonly bool _windows;
    private readonly ShownPaths _shown;

    /// <param name="baseDirectory">Absolute.</param>
    /// <param name="windows">Both slashes separate and case does not matter. Elsewhere a backslash is part of a name.</param>
    /// <param name="shown">Which paths may be shown.</param>
    public ReportPaths(string baseDirectory, bool windows, ShownPaths shown)
    {
        (_windows, _shown) = (windows, shown);
        _base = Normalise(baseDirectory).TrimEnd('/');
    }

    /// <summary>The paths of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="baseDirectory">What they are shown relative to, absolute; null for the result's root.</param>
    public static ReportPaths Of(GateResult result, string? baseDirectory = null) =>
        new(baseDirectory ?? result.Root, OperatingSystem.IsWindows(), result.Paths);

    /// <summary>The path below the base folder, <c>.</c> for the folder itself, or null for a path that lies outside, is too long or may not be shown.</summary>
    public string? TryMakeRelative(string path)
    {
        if (path.Length > MaxPathLength || _shown.Conceal(path) is not null)
        {
            return null;
        }

        var normalised = Normalise(path);
        var comparison = _windows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (!normalised.StartsWith(_base, comparison))
        {
            return null;
        }

        var rest = normalised.AsSpan(_base.Length);
        if (rest.TrimEnd('/').IsEmpty)
        {
            return ".";
        }

        return rest[0] == '/' && !HasParentSegment(rest) ? rest.Trim('/').ToString() : null;
    }

    /// <summary>The relative path, or the path as it is when it lies outside: for reports that stay on the machine.</summary>
    public string Show(string path) => _shown.Conceal(path) ?? TryMakeRelative(path) ?? path;

    /// <summary>The same for a path that may not be known.</summary>
    public string? ShowOrNull(string? path) => path is null ? null : Show(path);

    /// <summary>The relative path, or the bare name of the file when it lies outside: for reports that leave the machine.</summary>
    public string ShowWithoutMachine(string path) => _shown.Conceal(path) ?? TryMakeRelative(path) ?? FileName(path);

    private string FileName(string path)
    {
        var normalised = Normalise(path).TrimEnd('/');
        return normalised[(normalised.LastIndexOf('/') + 1)..];
    }

    /// <summary>A relative path as a URI reference: every octet outside RFC 3986's unreserved set is percent-encoded, segment by segment.</summary>
    public static string ToUri(string relativePath)
    {
        var uri = new StringBuilder(relativePath.Length);
        foreach (var segment in relativePath.Split('/'))
        {
            if (uri.Length > 0)
            {
                uri.Append('/');
            }

            uri.Append(Uri.EscapeDataString(WellFormedText.Of(segment)));
        }

        return uri.ToString();
    }

    private static bool HasParentSegment(ReadOnlySpan<char> path)
    {
        foreach (var segment in path.Split('/'))
        {
            if (path[segment] is "..")
            {
                return true;
            }
        }

        return false;
    }

    private string Normalise(string path) => _windows ? path.Replace('\\', '/') : path;
}
