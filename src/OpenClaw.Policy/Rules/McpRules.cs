using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules;

/// <summary><c>mcp.servers.allow</c> and <c>mcp.servers.deny</c> (from contract P01). Ids are compared as written.</summary>
internal sealed class McpRules : IPolicySection
{
    public bool HasRules(Node policy) => Read(policy).HasRules;

    public IEnumerable<Finding> Findings(RuleContext context)
    {
        var list = Read(context.Judged);
        foreach (var server in context.Evidence.Of<McpServerEvidence>(McpServerCollector.EvidenceKey))
        {
            if (list.FindDenied(server.Id) is { } denied)
            {
                yield return context.OnConfig(
                    DiagnosticCatalog.McpDeniedServer,
                    $"MCP server '{server.Id}' is denied by policy.",
                    server,
                    "mcp/servers/deny",
                    denied,
                    "Remove this configured MCP server or update the policy after review.");
            }
            else if (list.IsUnapproved(server.Id))
            {
                yield return context.OnConfig(
                    DiagnosticCatalog.McpUnapprovedServer,
                    $"MCP server '{server.Id}' is not in the policy allowlist.",
                    server,
                    "mcp/servers/allow",
                    list.AllowList,
                    "Use an approved MCP server or update the policy after review.");
            }
        }
    }

    private static AllowDenyList Read(Node policy) => AllowDenyList.Read(policy.Find("mcp", "servers"), static id => id);
}
