using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>A configured MCP server.</summary>
/// <param name="Id">The key below <c>mcp.servers</c>.</param>
/// <param name="Transport">stdio, sse, streamable-http or unknown.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Command">The program that is started, when there is one.</param>
/// <param name="Url">Scheme and host only; the rest of a URL may hold a secret.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record McpServerEvidence(string Id, string Transport, string Source, StringNode? Command, StringNode? Url, Origin? Origin)
    : EvidenceEntry(Source, Origin)
{
    public override ObjectNode ToNode() => new ObjectNodeBuilder()
        .Set("id", Id)
        .Set("transport", Transport)
        .Set("source", Source)
        .SetIfPresent("command", Command?.Value, Command?.Origin)
        .SetIfPresent("url", Url?.Value, Url?.Origin)
        .Build();
}
