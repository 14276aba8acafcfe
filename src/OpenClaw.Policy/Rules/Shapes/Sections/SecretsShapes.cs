namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>secrets</c> (from contract P02), and its rules, which the section itself reports, all of them.</summary>
internal static class SecretsShapes
{
    public static IReadOnlyList<IShape> Section { get; } = [new ObjectShape("secrets")];

    /// <summary>With other keys refused (from contract P05).</summary>
    public static IReadOnlyList<IShape> ClosedSection { get; } =
    [
        .. Section,
        Unsupported.In(
            "secrets", ["allowInsecureProviders", "denySources", "requireManagedProviders"], "secrets", "a supported secrets policy rule"),
    ];

    public static IReadOnlyList<IShape> Rules { get; } =
    [
        new BooleanShape("secrets.requireManagedProviders"),
        new BooleanShape("secrets.allowInsecureProviders"),
        new ListShape(
            "secrets.denySources",
            ListText.Fixed(
                "must be an array of source names.",
                "Use an array such as [\"exec\"] or remove secrets.denySources.",
                "must be a non-empty source name.",
                "Use non-empty source names such as env, file, exec, or openclaw.")),
    ];
}
