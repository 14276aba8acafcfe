namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>dataHandling</c> (from contract P05), and its rules, which the section itself reports, all of them.</summary>
internal static class DataHandlingShapes
{
    private static readonly (string Part, string Rule)[] Parts =
    [
        ("sensitiveLogging", "requireRedaction"),
        ("telemetry", "denyContentCapture"),
        ("retention", "requireSessionMaintenance"),
        ("memory", "denySessionTranscriptIndexing"),
    ];

    public static IReadOnlyList<IShape> Section { get; } = [new ObjectShape("dataHandling")];

    public static IReadOnlyList<IShape> Rules { get; } =
    [
        Unsupported.In(
            "dataHandling",
            ["memory", "retention", "sensitiveLogging", "telemetry"],
            "data-handling",
            "a supported data-handling policy rule"),
        .. Parts.Select(static p => new ObjectShape($"dataHandling.{p.Part}")
        {
            Hint = static place => $"Fix {place.Property} so it contains boolean policy rules.",
        }),
        .. Parts.Select(static p => new FirstOfShape(
            Unsupported.In($"dataHandling.{p.Part}", p.Rule, "data-handling"),
            new BooleanShape($"dataHandling.{p.Part}.{p.Rule}"))),
    ];

    /// <summary>What a scope may hold of it.</summary>
    public static IReadOnlyList<IShape> Scoped { get; } =
    [
        new ObjectShape("dataHandling") { Hint = static p => $"Fix {p.PolicyName} so the scoped dataHandling policy section is an object." },
        new KeysShape(
            "dataHandling",
            ["memory"],
            "is not a supported scoped policy section.",
            static _ => "Move global data-handling rules to top-level dataHandling, or use dataHandling.memory with agentIds."),
        new ObjectShape("dataHandling.memory")
        {
            Hint = static p => $"Fix {p.PolicyName} so the scoped dataHandling.memory policy section is an object.",
        },
        new KeysShape(
            "dataHandling.memory",
            ["denySessionTranscriptIndexing"],
            "is not a supported scoped policy rule.",
            static _ => "Use dataHandling.memory.denySessionTranscriptIndexing or remove the unsupported rule."),
        new BooleanShape("dataHandling.memory.denySessionTranscriptIndexing")
        {
            Hint = static _ => "Set dataHandling.memory.denySessionTranscriptIndexing to true or false.",
        },
    ];
}
