using OpenClaw.Policy.Markdown;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Evidence;

/// <summary>
/// Reads governed tools out of TOOLS.md (contracts P01 to P07): in the first section whose heading's slug is <c>tools</c>, every
/// <c>### name ...</c> heading and every <c>- name: ...</c> bullet declares a tool; its metadata is the rest of that line and all
/// lines up to the next declaration.
/// </summary>
internal static class ToolDeclarations
{
    private const string SectionSlug = "tools";

    public static IReadOnlyList<ToolEvidence> Read(SourceText source, string fileName)
    {
        var section = SectionLines(source);
        var tools = new List<ToolEvidence>();
        for (var i = 0; i < section.Count; i++)
        {
            var line = section[i];
            if (ToolDeclarationLine.TryParse(line.Text) is not { } declaration || Slug.Of(declaration.Name) is not { Length: > 0 } id)
            {
                continue;
            }

            var metadata = new ToolMetadata(declaration.Rest);
            for (var next = i + 1; next < section.Count && !ToolDeclarationLine.EndsMetadata(section[next].Text); next++)
            {
                metadata.Add(section[next].Text);
            }

            tools.Add(new ToolEvidence(
                id,
                $"oc://{fileName}/tools/{id}",
                line.Number,
                metadata.Risk(),
                metadata.Sensitivity(),
                metadata.Owner(),
                metadata.Capabilities(),
                new WrittenOrigin(line.Span)));
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
}
