using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>The name that a line declares, and what follows it on the line.</summary>
/// <param name="Name">As written; not empty.</param>
/// <param name="Rest">The first part of the metadata.</param>
internal sealed record ToolName(string Name, string Rest)
{
    /// <summary>A name at the very beginning of a text: up to the first blank or <c>#</c>.</summary>
    /// <returns>Null when the text begins with one of these, or has a line terminator of ECMAScript behind the name.</returns>
    public static ToolName? TryParse(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && text[end] != '#' && !EcmaString.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end == 0 || EcmaString.ContainsLineTerminator(text[end..]) ? null : new ToolName(text[..end].ToString(), text[end..].ToString());
    }
}
