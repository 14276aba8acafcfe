using OpenClaw.Policy.Markdown;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>
/// Follows the parts of a tools section that are somebody's notes and declare nothing: a child section "Local notes" up to the next
/// child heading, one "Local notes (migrated from TOOLS.md)" up to the next tools section, and what follows the sentence of the stock
/// template.
/// </summary>
internal sealed class LocalNotes
{
    private const string Plain = "local notes";
    private const string Migrated = "local notes (migrated from tools.md)";
    private static readonly string[] TemplateWords = ["Skills provide your tools.", "Keep local notes", "TOOLS.md"];

    private Mode _mode = Mode.None;

    private enum Mode
    {
        None,
        Plain,
        Migrated,
    }

    /// <summary>Whether the line is a note or the beginning of notes. Lines must come in their order.</summary>
    public bool Covers(AgentsMdLine line)
    {
        var text = line.Line.Text.ToString();
        if (TemplateWords.All(w => text.Contains(w, StringComparison.Ordinal)) || IsChildHeading(line, Plain))
        {
            _mode = Mode.Plain;
            return true;
        }

        if (IsChildHeading(line, Migrated))
        {
            _mode = Mode.Migrated;
            return true;
        }

        if (_mode != Mode.None && line.Heading is { } heading && heading.Depth <= line.SectionDepth && Slug.Of(heading.Text) == "tools")
        {
            _mode = Mode.None;
            return true;
        }

        if (_mode == Mode.Plain && line.IsChildHeading)
        {
            _mode = Mode.None;
        }

        return _mode != Mode.None;
    }

    /// <summary>The long s is the one letter outside ASCII that the real program's pattern takes for a letter of these titles.</summary>
    private static bool IsChildHeading(AgentsMdLine line, string title) =>
        line.IsChildHeading
        && string.Equals(EcmaString.Trim(line.Heading!.Value.Text).Replace('\u017F', 's'), title, StringComparison.OrdinalIgnoreCase);
}
