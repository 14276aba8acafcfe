using OpenClaw.Policy.Markdown;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>
/// Governed tools in TOOLS.md (contracts P01 to P07): in the first section whose heading's slug is <c>tools</c>, every
/// <c>### name ...</c> heading and every <c>- name: ...</c> bullet declares a tool; its metadata is the rest of that line and all
/// lines up to the next declaration.
/// </summary>
internal sealed class ToolsMdDeclarations : IToolDeclarations
{
    private const string SectionSlug = "tools";
    private const string HeadingMark = "###";

    public string FileName => "TOOLS.md";

    public string? RetiredFileName => null;

    public IReadOnlyList<ToolEvidence> Read(SourceText source)
    {
        var section = SectionLines(source);
        var tools = new List<ToolEvidence>();
        for (var i = 0; i < section.Count; i++)
        {
            if ((TryParseHeading(section[i].Text) ?? ToolBullet.TryParse(section[i].Text)) is { } name
                && ToolDeclaration.Read(FileName, section[i], name, section.Skip(i + 1).TakeWhile(static l => !EndsMetadata(l.Text))) is { } tool)
            {
                tools.Add(tool);
            }
        }

        return tools;
    }

    /// <summary>The lines below the section's heading up to the next heading that is not deeper.</summary>
    private static List<MarkdownLine> SectionLines(SourceText source)
    {
        var section = new List<MarkdownLine>();
        var sectionDepth = 0;
        foreach (var line in MarkdownLine.Split(source))
        {
            var heading = MarkdownHeading.TryParse(line.Text);
            if (sectionDepth == 0)
            {
                if (heading is { } first && Slug.Of(first.Text) == SectionSlug)
                {
                    sectionDepth = first.Depth;
                }
            }
            else if (heading is { } next && next.Depth <= sectionDepth)
            {
                break;
            }
            else
            {
                section.Add(line);
            }
        }

        return section;
    }

    private static ToolName? TryParseHeading(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(HeadingMark))
        {
            return null;
        }

        var name = EcmaString.TrimStart(line[HeadingMark.Length..]);
        return name.Length == line.Length - HeadingMark.Length ? null : ToolName.TryParse(name);
    }

    /// <summary>An indented heading ends the metadata too, although it declares nothing.</summary>
    private static bool EndsMetadata(ReadOnlySpan<char> line)
    {
        var trimmed = EcmaString.Trim(line);
        return (trimmed.StartsWith(HeadingMark) && trimmed.Length > HeadingMark.Length && EcmaString.IsWhiteSpace(trimmed[HeadingMark.Length]))
            || ToolBullet.Begins(line);
    }
}
