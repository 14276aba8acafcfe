using OpenClaw.Policy.Markdown;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>Puts a declared tool together from the line that names it and the lines of metadata below it.</summary>
internal static class ToolDeclaration
{
    /// <returns>Null when nothing of the name is left in its id.</returns>
    public static ToolEvidence? Read(string fileName, MarkdownLine line, ToolName name, IEnumerable<MarkdownLine> metadataLines)
    {
        var id = Slug.Of(name.Name);
        if (id.Length == 0)
        {
            return null;
        }

        var metadata = new ToolMetadata(name.Rest);
        foreach (var metadataLine in metadataLines)
        {
            metadata.Add(metadataLine.Text);
        }

        return new ToolEvidence(
            id,
            $"oc://{fileName}/tools/{id}",
            line.Number,
            metadata.Risk(),
            metadata.Sensitivity(),
            metadata.Owner(),
            metadata.Capabilities(),
            new WrittenOrigin(line.Span));
    }
}
