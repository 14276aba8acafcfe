using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.ToolNaming;

/// <summary>Patterns of a deny list: <c>*</c> stands for any run of characters within a line, all else for itself.</summary>
internal static class ToolGlob
{
    private const char Wildcard = '*';

    public static bool IsPattern(string name) => name.Contains(Wildcard, StringComparison.Ordinal);

    /// <summary>Whether a pattern covers a whole name.</summary>
    public static bool Matches(string pattern, string name)
    {
        var parts = pattern.Split(Wildcard);
        var end = name.Length - parts[^1].Length;
        if (end < parts[0].Length || !name.StartsWith(parts[0], StringComparison.Ordinal) || !name.EndsWith(parts[^1], StringComparison.Ordinal))
        {
            return false;
        }

        // The first place of a part is always the best one: what a later place would skip is left to the next wildcard, and a line
        // break in the part itself leaves no second place within the same line.
        var position = parts[0].Length;
        foreach (var part in parts.AsSpan(1, parts.Length - 2))
        {
            var found = name.AsSpan(position, end - position).IndexOf(part, StringComparison.Ordinal);
            if (found < 0 || EcmaString.ContainsLineTerminator(name.AsSpan(position, found)))
            {
                return false;
            }

            position += found + part.Length;
        }

        return !EcmaString.ContainsLineTerminator(name.AsSpan(position, end - position));
    }
}
