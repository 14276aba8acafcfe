using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>Severities in SARIF's and in GitHub's words.</summary>
internal static class SarifLevels
{
    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>GitHub's <c>problem.severity</c>.</summary>
    public static string ProblemSeverity(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "recommendation",
    };
}
