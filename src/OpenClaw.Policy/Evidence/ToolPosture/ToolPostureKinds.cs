namespace OpenClaw.Policy.Evidence.ToolPosture;

/// <summary>The kinds of facts about tools, as evidence prints them.</summary>
internal static class ToolPostureKinds
{
    public const string Profile = "profile";
    public const string Allow = "allow";
    public const string AlsoAllow = "alsoAllow";
    public const string Deny = "deny";
    public const string FsWorkspaceOnly = "fsWorkspaceOnly";
    public const string ExecHost = "execHost";
    public const string ExecSecurity = "execSecurity";
    public const string ExecAsk = "execAsk";
    public const string ElevatedEnabled = "elevatedEnabled";
    public const string ElevatedAllowFrom = "elevatedAllowFrom";
}
