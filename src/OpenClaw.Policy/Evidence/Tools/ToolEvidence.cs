using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>A governed tool that the workspace declares in Markdown.</summary>
/// <param name="Id">The slug of the declared name.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Line">The line of the declaration, from 1.</param>
/// <param name="Risk">Lower case; null when none is declared. Not necessarily a known level.</param>
/// <param name="Sensitivity">Lower case; null when none is declared. Not necessarily a known token.</param>
/// <param name="Owner">As written; null when none is declared.</param>
/// <param name="Capabilities">Upper-case tokens in order of occurrence; printed only when there are any.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record ToolEvidence(
    string Id,
    string Source,
    int Line,
    string? Risk,
    string? Sensitivity,
    string? Owner,
    IReadOnlyList<string> Capabilities,
    Origin? Origin) : EvidenceEntry(Source, Origin)
{
    public override ObjectNode ToNode()
    {
        var node = new ObjectNodeBuilder()
            .Set("id", Id)
            .Set("source", Source)
            .Set("line", Line)
            .SetIfPresent("risk", Risk)
            .SetIfPresent("sensitivity", Sensitivity)
            .SetIfPresent("owner", Owner);
        if (Capabilities.Count > 0)
        {
            node.Set("capabilities", new ArrayNode([.. Capabilities.Select(static c => new StringNode(c))]));
        }

        return node.Build();
    }
}
