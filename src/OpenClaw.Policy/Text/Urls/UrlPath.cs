using System.Text;

namespace OpenClaw.Policy.Text.Urls;

/// <summary>The path of a URL, without percent-encoding.</summary>
internal static class UrlPath
{
    /// <summary>Slashes only, without dot segments, and with a slash in front.</summary>
    public static string OfSpecial(string path) => Normalize(path.Replace('\\', '/'));

    /// <summary>Without dot segments when it begins with a slash, else as it is.</summary>
    public static string OfOther(string path) => path.StartsWith('/') ? Normalize(path) : path;

    private static string Normalize(string path)
    {
        var segments = new List<string>();
        var parts = path.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (IsDoubleDot(parts[i]))
            {
                if (segments.Count > 0)
                {
                    segments.RemoveAt(segments.Count - 1);
                }
            }
            else if (!IsSingleDot(parts[i]))
            {
                segments.Add(parts[i]);
                continue;
            }

            // A dot segment at the end leaves the slash before it.
            if (isLast)
            {
                segments.Add("");
            }
        }

        return new StringBuilder().Append('/').AppendJoin('/', segments).ToString();
    }

    private static bool IsSingleDot(string segment) => Undotted(segment) == ".";

    private static bool IsDoubleDot(string segment) => Undotted(segment) == "..";

    private static string Undotted(string segment) => segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
}
