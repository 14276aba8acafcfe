using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// No MCP server is named <c>__proto__</c>, not even in the file: reading the config drops a member of this name, so the schema does
/// not see it.
/// </summary>
internal static class McpServerNameRule
{
    private const string ReservedName = "__proto__";

    private static readonly string[][] Places = [["mcp", "servers"], ["nodeHost", "mcp", "servers"]];

    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        foreach (var place in Places)
        {
            if (context.Reading.Authored.Find(place).Find(ReservedName) is { } server && config.Find(place).Find(ReservedName) is null)
            {
                issues.Add(ConfigPath.Root.Then(place).Then(ReservedName), $"\"{ReservedName}\" cannot be the name of a server.", server);
            }
        }
    }
}
