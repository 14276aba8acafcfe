namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>gateway</c> (from contract P02).</summary>
internal static class GatewayShapes
{
    private static readonly string[] Parts = ["exposure", "auth", "controlUi", "remote", "http"];
    private static readonly string[] PartsWithNodes = [.. Parts, "nodes"];

    public static IReadOnlyList<IShape> Section { get; } = [.. Containers(Parts), .. Booleans, DenyEndpoints];

    /// <summary>With other keys refused (contracts P05 and P06).</summary>
    public static IReadOnlyList<IShape> ClosedSection { get; } =
        [.. Containers(Parts), .. Keys(Parts), .. PartKeys, .. Booleans, DenyEndpoints];

    /// <summary>With <c>gateway.nodes.denyCommands</c> (from contract P07).</summary>
    public static IReadOnlyList<IShape> ClosedSectionWithNodes { get; } =
    [
        .. Containers(PartsWithNodes),
        .. Keys(PartsWithNodes),
        .. PartKeys,
        Unsupported.In("gateway.nodes", ["denyCommands"], "Gateway", "a supported Gateway policy rule"),
        .. Booleans,
        DenyEndpoints,
        DenyCommands,
    ];

    private static IEnumerable<IShape> PartKeys =>
    [
        PartKey("exposure", "allowNonLoopbackBind", "allowTailscaleFunnel"),
        PartKey("auth", "requireAuth", "requireExplicitRateLimit"),
        PartKey("controlUi", "allowInsecure"),
        PartKey("remote", "allow"),
        PartKey("http", "denyEndpoints", "requireUrlAllowlists"),
    ];

    private static IEnumerable<IShape> Booleans =>
    [
        Boolean("gateway.exposure.allowNonLoopbackBind"),
        Boolean("gateway.exposure.allowTailscaleFunnel"),
        Boolean("gateway.auth.requireAuth"),
        Boolean("gateway.auth.requireExplicitRateLimit"),
        Boolean("gateway.controlUi.allowInsecure"),
        Boolean("gateway.remote.allow"),
        Boolean("gateway.http.requireUrlAllowlists"),
    ];

    private static ListShape DenyEndpoints => new(
        "gateway.http.denyEndpoints",
        ListText.Fixed(
            "must be an array.",
            "Use an array of endpoint ids such as [\"responses\"] or remove gateway.http.denyEndpoints.",
            "must be a supported endpoint id.",
            $"Use supported endpoint ids: {string.Join(", ", PolicyWords.HttpEndpoints)}."))
    {
        Allowed = PolicyWords.HttpEndpoints,
    };

    private static ListShape DenyCommands => new(
        "gateway.nodes.denyCommands",
        ListText.Fixed(
            "must be an array.",
            "Use an array of node command ids such as [\"system.run\"] or remove gateway.nodes.denyCommands.",
            "must be a non-empty node command id.",
            "Use non-empty node command ids."));

    private static IEnumerable<IShape> Containers(IEnumerable<string> parts) =>
        [new ObjectShape("gateway"), .. parts.Select(static p => new ObjectShape($"gateway.{p}"))];

    private static IEnumerable<IShape> Keys(IReadOnlyList<string> parts) =>
        [Unsupported.In("gateway", parts, "Gateway", "a supported Gateway policy section")];

    private static KeysShape PartKey(string part, params string[] keys) =>
        Unsupported.In($"gateway.{part}", keys, "Gateway", "a supported Gateway policy rule");

    private static BooleanShape Boolean(string path) => new(path) { Hint = static p => $"Fix {p.PolicyName} so {p.Property} is true or false." };
}
