using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Reporting.Files;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>The inputs of the action, as action.yml names them: the options of the gate, the reports, and those of the action alone.</summary>
internal static class ActionInputNames
{
    public const string Sarif = "sarif";
    public const string Environment = "env";
    public const string PublicEnvironment = "public-env";
    public const string Annotations = "annotations";
    public const string Summary = "summary";

    /// <summary>In the order of action.yml.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. GateOptions.All.Select(static o => o.Word), Environment, PublicEnvironment, Sarif, .. ReportKind.OfAction.Select(static k => k.Word), Annotations, Summary,
    ];
}
