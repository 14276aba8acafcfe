namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary>The sections that a policy may have. Until contract P04 other keys were passed over.</summary>
internal static class DocumentShapes
{
    private static readonly string[] Sections =
    [
        "auth", "agents", "channels", "dataHandling", "gateway", "ingress", "mcp", "models", "network", "sandbox", "scopes", "secrets", "tools",
    ];

    public static IReadOnlyList<IShape> Closed { get; } = [Only(Sections)];

    public static IReadOnlyList<IShape> WithExecApprovals { get; } = [Only([.. Sections, "execApprovals"])];

    public static IReadOnlyList<IShape> WithRouting { get; } = [Only([.. Sections, "execApprovals", "routing"])];

    private static KeysShape Only(IReadOnlyList<string> sections) => new(
        "",
        sections,
        "is not a supported policy section.",
        static p => $"Remove {p.Property} or use a supported policy section.");
}
