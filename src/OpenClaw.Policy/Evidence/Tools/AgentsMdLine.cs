using OpenClaw.Policy.Markdown;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>A line of a tools section of AGENTS.md.</summary>
/// <param name="Line">The line.</param>
/// <param name="SectionDepth">The depth of the section's heading.</param>
/// <param name="Heading">The line as a heading; null when it is none.</param>
internal sealed record AgentsMdLine(MarkdownLine Line, int SectionDepth, MarkdownHeading? Heading)
{
    /// <summary>A heading one level below the section's.</summary>
    public bool IsChildHeading => Heading?.Depth == SectionDepth + 1;
}
