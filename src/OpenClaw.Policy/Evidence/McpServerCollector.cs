using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence;

/// <summary>The configured MCP servers (from contract P01).</summary>
internal sealed class McpServerCollector : IEvidenceCollector
{
    public const string EvidenceKey = "mcpServers";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context) =>
    [
        .. context.Config.Find("mcp", "servers").AsMembers()
            .ToSortedBy(static m => m.Name)
            .Select(m => new McpServerEvidence(
                m.Name,
                TransportOf(m.Value),
                $"oc://openclaw.config/mcp/servers/{OcPath.EvidenceSegment(m.Name, context.Contract)}",
                m.Value.Find("command") as StringNode,
                m.Value.Find("url") is StringNode url ? new StringNode(McpUrl.ForEvidence(url.Value), url.Origin) : null,
                m.Value.Origin)),
    ];

    private static string TransportOf(Node server) =>
        server.Find("command") is StringNode ? "stdio"
        : server.Find("transport").AsString() is "sse" or "streamable-http" ? server.Find("transport").AsString()!
        : server.Find("url") is StringNode ? "streamable-http"
        : "unknown";
}
