namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>auth.profiles</c> (from contract P02), and its two lists, which the section itself reports.</summary>
internal static class AuthShapes
{
    public static IReadOnlyList<IShape> Section { get; } = [new ObjectShape("auth"), new ObjectShape("auth.profiles")];

    /// <summary>With other keys refused (from contract P05).</summary>
    public static IReadOnlyList<IShape> ClosedSection { get; } =
    [
        new ObjectShape("auth"),
        Unsupported.In("auth", "profiles", "auth"),
        new ObjectShape("auth.profiles"),
        Unsupported.In("auth.profiles", ["allowModes", "requireMetadata"], "auth profile", "a supported auth profile policy rule"),
    ];

    public static IShape RequireMetadata { get; } = MetadataShapes.Keys("auth.profiles.requireMetadata", PolicyWords.AuthMetadata);

    public static IShape AllowModes { get; } = new ListShape(
        "auth.profiles.allowModes",
        ListText.Fixed(
            "must be an array of auth modes.",
            $"Use supported auth modes: {string.Join(", ", PolicyWords.AuthModes)}.",
            "must be a supported auth mode.",
            $"Use supported auth modes: {string.Join(", ", PolicyWords.AuthModes)}."))
    {
        Allowed = PolicyWords.AuthModes,
        Form = EntryForm.LowerCase,
    };
}
