using OpenClaw.Policy.Markdown;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>
/// Governed tools in AGENTS.md (from contract P08): in every <c>#</c> or <c>##</c> section whose heading's slug is <c>tools</c>, every
/// heading one level deeper and every <c>- name: ...</c> bullet declares a tool. Fenced code and parts of local notes declare nothing.
/// </summary>
internal sealed class AgentsMdDeclarations : IToolDeclarations
{
    public string FileName => "AGENTS.md";

    public string RetiredFileName => "TOOLS.md";

    public IReadOnlyList<ToolEvidence> Read(SourceText source)
    {
        var section = AgentsMdSection.LinesOf(source);
        var notes = new LocalNotes();
        var tools = new List<ToolEvidence>();
        for (var i = 0; i < section.Count; i++)
        {
            if (!notes.Covers(section[i])
                && NameIn(section[i]) is { } name
                && ToolDeclaration.Read(FileName, section[i].Line, name, MetadataAfter(section, i)) is { } tool)
            {
                tools.Add(tool);
            }
        }

        return tools;
    }

    private static ToolName? NameIn(AgentsMdLine line) =>
        (line.IsChildHeading ? ToolName.TryParse(line.Heading!.Value.Text) : null) ?? ToolBullet.TryParse(line.Line.Text);

    private static IEnumerable<MarkdownLine> MetadataAfter(List<AgentsMdLine> section, int index) =>
        section.Skip(index + 1).TakeWhile(static l => !EndsMetadata(l)).Select(static l => l.Line);

    /// <summary>An indented heading ends the metadata too, although it declares nothing.</summary>
    private static bool EndsMetadata(AgentsMdLine line) =>
        MarkdownHeading.TryParse(EcmaString.Trim(line.Line.Text))?.Depth <= line.SectionDepth + 1 || ToolBullet.Begins(line.Line.Text);
}
