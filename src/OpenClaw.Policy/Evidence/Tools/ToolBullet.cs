using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>A bullet that declares a tool: <c>- name: metadata</c>, the mark being <c>-</c>, <c>*</c> or <c>+</c> (from contract P01).</summary>
internal static class ToolBullet
{
    /// <returns>Null when the line is no such bullet, or has a line terminator of ECMAScript behind the colon.</returns>
    public static ToolName? TryParse(ReadOnlySpan<char> line)
    {
        var name = NameIn(line, out var rest);
        return name.Length == 0 || EcmaString.ContainsLineTerminator(rest) ? null : new ToolName(name.ToString(), rest.ToString());
    }

    /// <summary>Whether the line begins like such a bullet: it then ends the metadata of the tool before it.</summary>
    public static bool Begins(ReadOnlySpan<char> line) => NameIn(line, out _).Length > 0;

    /// <summary>The text between a bullet's mark and its first colon, or an empty text when the line is no such bullet.</summary>
    private static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        rest = default;
        if (line.Length == 0 || line[0] is not ('-' or '*' or '+'))
        {
            return default;
        }

        var start = line.Length - EcmaString.TrimStart(line[1..]).Length;
        var colon = line[start..].IndexOf(':');
        if (start == 1 || colon <= 0)
        {
            return default;
        }

        rest = line[(start + colon + 1)..];
        return EcmaString.Trim(line.Slice(start, colon));
    }
}
