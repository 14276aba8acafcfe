namespace OpenClaw.Policy.Text;

internal static class McpUrl
{
    public static string ForEvidence(string raw) => raw;
}
