using OpenClaw.Policy.Markdown;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>The tools sections of AGENTS.md, all of them, without fenced code.</summary>
internal static class AgentsMdSection
{
    private const string Slug = "tools";

    /// <summary>A deeper heading begins no section.</summary>
    private const int MaxDepth = 2;

    /// <summary>The lines of all sections in one list; the heading of every section but the first is one of them.</summary>
    public static List<AgentsMdLine> LinesOf(SourceText source)
    {
        var lines = new List<AgentsMdLine>();
        var fence = new CodeFence();
        var (depth, found) = (0, false);
        foreach (var line in MarkdownLine.Split(source))
        {
            if (fence.Takes(line.Text))
            {
                continue;
            }

            var heading = MarkdownHeading.TryParse(line.Text);
            if (heading?.Depth <= depth)
            {
                depth = 0;
            }

            if (depth > 0)
            {
                lines.Add(new AgentsMdLine(line, depth, heading));
            }
            else if (heading is { Depth: <= MaxDepth } first && Markdown.Slug.Of(first.Text) == Slug)
            {
                depth = first.Depth;
                if (found)
                {
                    lines.Add(new AgentsMdLine(line, depth, heading));
                }

                found = true;
            }
        }

        return lines;
    }
}
