namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>tools</c>: the container (every contract) and the posture rules (from contract P03), in the policy and in scopes.</summary>
internal static class ToolShapes
{
    private static readonly string[] Parts = ["profiles", "fs", "exec", "elevated", "alsoAllow"];
    private static readonly string[] ExecKeys = ["allowHosts", "allowSecurity", "requireAsk"];

    public static IReadOnlyList<IShape> Container { get; } = [new ObjectShape("tools")];

    /// <summary>With the two keys of an older policy format, which are accepted and not used (until contract P04).</summary>
    public static IReadOnlyList<IShape> LegacyContainer { get; } =
        [.. Container, new ObjectShape("tools.settings"), new ArrayShape("tools.entries")];

    public static IReadOnlyList<IShape> Posture { get; } =
    [
        .. Parts.Select(static p => new ObjectShape($"tools.{p}")),
        ProfilesAllow,
        WorkspaceOnly,
        .. ExecLists,
        ElevatedAllow,
        AlsoAllowExpected,
        DenyTools,
    ];

    /// <summary>With other keys refused (from contract P05).</summary>
    public static IReadOnlyList<IShape> ClosedPosture { get; } =
    [
        Unsupported.In("tools", [.. Parts, "denyTools", "requireMetadata"], "tools", "a supported tools policy rule"),
        .. Parts.Select(static p => new ObjectShape($"tools.{p}")),
        Unsupported.In("tools.profiles", "allow", "tools"),
        ProfilesAllow,
        Unsupported.In("tools.fs", "requireWorkspaceOnly", "tools"),
        WorkspaceOnly,
        Unsupported.In("tools.exec", ExecKeys, "tools", "a supported tools exec policy rule"),
        .. ExecLists,
        Unsupported.In("tools.elevated", "allow", "tools"),
        ElevatedAllow,
        Unsupported.In("tools.alsoAllow", "expected", "tools"),
        AlsoAllowExpected,
        DenyTools,
    ];

    /// <summary>What a scope refuses below <c>tools</c>, in every contract with scopes, before the posture rules are looked at.</summary>
    public static IReadOnlyList<IShape> ScopedKeys { get; } =
    [
        NotInScopes("tools", [.. Parts, "denyTools"]),
        NotInScopes("tools.profiles", ["allow"]),
        NotInScopes("tools.fs", ["requireWorkspaceOnly"]),
        NotInScopes("tools.exec", ExecKeys),
        NotInScopes("tools.elevated", ["allow"]),
        NotInScopes("tools.alsoAllow", ["expected"]),
    ];

    private static ListShape ProfilesAllow => new("tools.profiles.allow", "tool profile id", PolicyWords.ToolProfiles);

    private static BooleanShape WorkspaceOnly => new("tools.fs.requireWorkspaceOnly");

    private static IEnumerable<IShape> ExecLists =>
    [
        new ListShape("tools.exec.allowSecurity", "exec security mode", PolicyWords.ExecSecurity),
        new ListShape("tools.exec.requireAsk", "exec ask mode", PolicyWords.ExecAsk),
        new ListShape("tools.exec.allowHosts", "exec host", PolicyWords.ExecHosts),
    ];

    private static BooleanShape ElevatedAllow => new("tools.elevated.allow");

    private static ListShape AlsoAllowExpected => new("tools.alsoAllow.expected", "tool id");

    private static ListShape DenyTools => new("tools.denyTools", "tool id or group");

    private static KeysShape NotInScopes(PolicyPath path, IReadOnlyList<string> allowed) => new(
        path,
        allowed,
        "is not supported in agent-scoped tools policy.",
        static p => $"Move {p.Property} to top-level tools or use a supported scoped tools posture rule.");
}
