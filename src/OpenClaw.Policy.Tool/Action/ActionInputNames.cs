using OpenClaw.Policy.Reporting.Files;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>The inputs of the action, as action.yml names them.</summary>
internal static class ActionInputNames
{
    public const string Config = "config";
    public const string Workspace = "workspace";
    public const string Agent = "agent";
    public const string OpenClawVersion = "openclaw-version";
    public const string FailOn = "fail-on";
    public const string Sarif = "sarif";
    public const string Base = "base";
    public const string BaselinePolicy = "baseline-policy";
    public const string Families = "families";
    public const string ExecApprovals = "exec-approvals";
    public const string ExpectedHash = "expected-hash";
    public const string ExpectedAttestationHash = "expected-attestation-hash";
    public const string Environment = "env";
    public const string PublicEnvironment = "public-env";
    public const string Annotations = "annotations";
    public const string Summary = "summary";

    /// <summary>In the order of action.yml.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Config, Workspace, Agent, OpenClawVersion, FailOn, Sarif, .. ReportKind.OfAction.Select(static k => k.Word), Base, BaselinePolicy, Families, ExecApprovals,
        ExpectedHash, ExpectedAttestationHash, Environment, PublicEnvironment, Annotations, Summary,
    ];
}
