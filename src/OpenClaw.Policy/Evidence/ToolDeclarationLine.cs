using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence;

/// <summary>A line that declares a tool: <c>### name metadata</c> or <c>- name: metadata</c> (contracts P01 to P07).</summary>
/// <param name="Name">As written; not empty.</param>
/// <param name="Rest">What follows the name on the line.</param>
internal sealed record ToolDeclarationLine(string Name, string Rest)
{
    public static ToolDeclarationLine? TryParse(ReadOnlySpan<char> line) => TryParseHeading(line) ?? TryParseBullet(line);

    /// <summary>Whether the metadata of a tool ends before this line. An indented heading ends it too, although it declares nothing.</summary>
    public static bool EndsMetadata(ReadOnlySpan<char> line)
    {
        var trimmed = EcmaString.Trim(line);
        return (trimmed.StartsWith("###") && trimmed.Length > 3 && EcmaString.IsWhiteSpace(trimmed[3])) || BulletName(line, out _).Length > 0;
    }

    private static ToolDeclarationLine? TryParseHeading(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("###"))
        {
            return null;
        }

        var start = SkipBlanks(line, 3);
        var end = start;
        while (end < line.Length && line[end] != '#' && !EcmaString.IsWhiteSpace(line[end]))
        {
            end++;
        }

        return start == 3 || end == start || EcmaString.ContainsLineTerminator(line[end..])
            ? null
            : new ToolDeclarationLine(line[start..end].ToString(), line[end..].ToString());
    }

    private static ToolDeclarationLine? TryParseBullet(ReadOnlySpan<char> line)
    {
        var name = BulletName(line, out var rest);
        return name.Length == 0 || EcmaString.ContainsLineTerminator(rest) ? null : new ToolDeclarationLine(name.ToString(), rest.ToString());
    }

    /// <summary>The text between a bullet's mark and its first colon, or an empty text when the line is no such bullet.</summary>
    private static ReadOnlySpan<char> BulletName(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        rest = default;
        if (line.Length == 0 || line[0] is not ('-' or '*' or '+'))
        {
            return default;
        }

        var start = SkipBlanks(line, 1);
        var colon = line[start..].IndexOf(':');
        if (start == 1 || colon <= 0)
        {
            return default;
        }

        rest = line[(start + colon + 1)..];
        return EcmaString.Trim(line.Slice(start, colon));
    }

    private static int SkipBlanks(ReadOnlySpan<char> line, int i)
    {
        while (i < line.Length && EcmaString.IsWhiteSpace(line[i]))
        {
            i++;
        }

        return i;
    }
}
