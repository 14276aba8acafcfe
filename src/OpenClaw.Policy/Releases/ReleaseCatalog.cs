using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Releases;

/// <summary>The one table of supported releases. Adding a release is adding a row and, where it differs, a contract or a profile.</summary>
public static class ReleaseCatalog
{
    private static readonly ChannelRules Channels = new();
    private static readonly McpRules Mcp = new();
    private static readonly ModelRules Models = new();
    private static readonly NetworkRules Network = new();
    private static readonly ToolMetadataRules ToolMetadata = new();

    private static readonly PolicyContract P01 = new()
    {
        Id = "P01",
        CheckIds =
        [
            "policy/policy-jsonc-missing",
            "policy/policy-jsonc-invalid",
            "policy/policy-hash-mismatch",
            "policy/attestation-hash-mismatch",
            "policy/channels-denied-provider",
            "policy/mcp-denied-server",
            "policy/mcp-unapproved-server",
            "policy/models-denied-provider",
            "policy/models-unapproved-provider",
            "policy/network-private-access-enabled",
            "policy/tools-missing-risk-level",
            "policy/tools-unknown-risk-level",
            "policy/tools-missing-sensitivity-token",
            "policy/tools-missing-owner",
            "policy/tools-unknown-sensitivity-token",
        ],
        Evidence =
        [
            new ChannelCollector(),
            new McpServerCollector(),
            new ModelProviderCollector(),
            new ModelRefCollector(),
            new NetworkCollector(),
            new ToolCollector(),
        ],
        Sections = [Channels, Mcp, Models, Network, ToolMetadata],
        Shapes =
        [
            new ObjectShape("tools"),
            new ObjectShape("tools.settings"),
            new ArrayShape("tools.entries"),
            new ObjectShape("channels"),
            new ObjectShape("mcp"),
            new AllowDenyShape("mcp.servers", "MCP server id"),
            new ObjectShape("models"),
            new AllowDenyShape("models.providers", "model provider id"),
            new ObjectShape("network"),
            new ObjectShape("network.privateNetwork"),
            new BooleanShape("network.privateNetwork.allow"),
        ],
        ToolDeclarationFile = "TOOLS.md",
        MapsProviderAliases = true,
    };

    /// <summary>All rows, oldest first.</summary>
    public static IReadOnlyList<OpenClawRelease> All { get; } =
    [
        new("2026.5.20", P01, LoaderProfiles.From20260520),
    ];

    public static OpenClawRelease Newest => All[^1];

    /// <summary>The row of a version, or null for a version that is not supported. A newer release is never guessed.</summary>
    public static OpenClawRelease? Find(string version) =>
        All.FirstOrDefault(r => string.Equals(r.Version, version, StringComparison.Ordinal));
}
