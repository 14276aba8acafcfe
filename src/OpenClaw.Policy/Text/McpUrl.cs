using OpenClaw.Policy.Text.Urls;

namespace OpenClaw.Policy.Text;

/// <summary>An MCP server's address as evidence shows it: without credentials, path and query, which may be secret.</summary>
internal static class McpUrl
{
    private const string Redacted = "[redacted-url]";

    /// <summary>The scheme and the host with its port, or a fixed text for what JavaScript's <c>new URL(raw)</c> refuses.</summary>
    /// <exception cref="UncoveredTextException">The host has a character whose treatment is not known (see <see cref="DomainName"/>).</exception>
    public static string ForEvidence(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return WhatwgUrl.Parse(raw) is { } url ? $"{url.Scheme}://{url.Host}" : Redacted;
    }
}
