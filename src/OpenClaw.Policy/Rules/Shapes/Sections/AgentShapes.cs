namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>agents.workspace</c> (from contract P02), in the policy and in scopes.</summary>
internal static class AgentShapes
{
    private const string AccessHint = "Use workspace access values such as [\"none\", \"ro\"].";

    /// <summary><c>agents.workspace</c> alone, as a scope holds it.</summary>
    public static IReadOnlyList<IShape> Workspace { get; } = [new ObjectShape("agents.workspace"), AllowedAccess, DenyTools];

    /// <summary>With other keys refused (from contract P05).</summary>
    public static IReadOnlyList<IShape> ClosedWorkspace { get; } =
    [
        new ObjectShape("agents.workspace"),
        Unsupported.In("agents.workspace", ["allowedAccess", "denyTools"], "agent workspace", "a supported agent workspace policy rule"),
        AllowedAccess,
        DenyTools,
    ];

    public static IReadOnlyList<IShape> Section { get; } = [new ObjectShape("agents"), .. Workspace];

    /// <summary>With other keys refused (from contract P05).</summary>
    public static IReadOnlyList<IShape> ClosedSection { get; } =
        [new ObjectShape("agents"), Unsupported.In("agents", "workspace", "agents"), .. ClosedWorkspace];

    private static ListShape AllowedAccess => new(
        "agents.workspace.allowedAccess",
        ListText.Fixed("must be an array.", AccessHint, "must be none, ro, or rw.", AccessHint))
    {
        Allowed = PolicyWords.WorkspaceAccess,
        Form = EntryForm.AsWritten,
    };

    private static ListShape DenyTools => new(
        "agents.workspace.denyTools",
        ListText.Fixed(
            "must be an array.",
            "Use tool ids such as [\"exec\", \"process\", \"write\", \"edit\", \"apply_patch\"].",
            "must be a supported agent workspace tool id.",
            $"Use supported tool ids: {string.Join(", ", PolicyWords.WorkspaceTools)}."))
    {
        Allowed = PolicyWords.WorkspaceTools,
    };
}
