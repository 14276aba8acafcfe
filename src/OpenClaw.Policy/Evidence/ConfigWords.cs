namespace OpenClaw.Policy.Evidence;

/// <summary>The words of settings that evidence tells from unknown ones.</summary>
internal static class ConfigWords
{
    public static IReadOnlyList<string> AuthModes { get; } = ["api_key", "aws-sdk", "oauth", "token"];

    public static IReadOnlyList<string> ExecSecurity { get; } = ["deny", "allowlist", "full"];

    public static IReadOnlyList<string> ExecAsk { get; } = ["off", "on-miss", "always"];

    /// <summary>The tools that change a workspace or run programs in it.</summary>
    public static IReadOnlyList<string> WorkspaceTools { get; } = ["exec", "process", "write", "edit", "apply_patch"];
}
