namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>sandbox</c> (from contract P04), in the policy and in scopes. It never tolerated other keys.</summary>
internal static class SandboxShapes
{
    private static readonly string[] ContainerRules =
    [
        "denyHostNetwork",
        "denyContainerNamespaceJoin",
        "requireReadOnlyMounts",
        "denyContainerRuntimeSocketMounts",
        "denyUnconfinedProfiles",
    ];

    public static IReadOnlyList<IShape> Section { get; } =
    [
        new ObjectShape("sandbox"),
        Unsupported.In("sandbox", ["requireMode", "allowBackends", "containers", "browser"], "sandbox", "a supported sandbox posture rule"),
        new ListShape("sandbox.requireMode", "sandbox mode", PolicyWords.SandboxModes),
        new ListShape("sandbox.allowBackends", "sandbox backend id"),
        new ObjectShape("sandbox.containers"),
        new ObjectShape("sandbox.browser"),
        Unsupported.In("sandbox.containers", ContainerRules, "sandbox", "a supported sandbox container posture rule"),
        .. ContainerRules.Select(static r => new BooleanShape($"sandbox.containers.{r}")),
        Unsupported.In("sandbox.browser", ["requireCdpSourceRange"], "sandbox", "a supported sandbox browser posture rule"),
        new BooleanShape("sandbox.browser.requireCdpSourceRange"),
    ];
}
