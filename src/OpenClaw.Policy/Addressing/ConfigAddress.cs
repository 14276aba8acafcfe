using System.Text;

namespace OpenClaw.Policy.Addressing;

/// <summary>
/// <c>oc://openclaw.config/...</c> addresses of findings as the real program's own repairs read them (releases 2026.7.1 to 2026.9.6). The
/// reading is not exact: a key that holds a quote or a backslash may come out otherwise. What is read so is looked up before it is changed.
/// </summary>
internal static class ConfigAddress
{
    public const string Prefix = "oc://openclaw.config/";

    /// <summary>The keys on the way; an index of a list is <c>#</c> and digits. Empty for another address.</summary>
    public static IReadOnlyList<string> Segments(string? address)
    {
        if (address is null || !address.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return [];
        }

        var segments = new List<string>();
        var current = new StringBuilder();
        var (quoted, escaped) = (false, false);
        foreach (var c in address.AsSpan(Prefix.Length))
        {
            if (escaped)
            {
                current.Append(c);
                escaped = false;
            }
            else if (quoted && c == '\\')
            {
                escaped = true;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c == '/')
            {
                Close(segments, current);
            }
            else
            {
                current.Append(c);
            }
        }

        Close(segments, current);
        return quoted ? [] : segments;
    }

    private static void Close(List<string> segments, StringBuilder current)
    {
        if (current.Length > 0)
        {
            segments.Add(current.ToString());
            current.Clear();
        }
    }
}
