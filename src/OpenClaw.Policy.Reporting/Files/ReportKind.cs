using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.CodeQuality;
using OpenClaw.Policy.Reporting.Json;
using OpenClaw.Policy.Reporting.JUnit;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Sarif;

namespace OpenClaw.Policy.Reporting.Files;

/// <summary>
/// A report that can be written to a file: a row, which every door reads. Another report is a row here, its writer, and its lines in the docs.
/// </summary>
/// <param name="Word">The command's option without its dashes, and the input of the action.</param>
/// <param name="Property">The MSBuild property behind <c>OpenClawPolicy</c>; null when a build has none.</param>
/// <param name="FileName">Its name where nobody chose one.</param>
/// <param name="What">What it is, as the help of an option begins.</param>
/// <param name="Write">Writes it.</param>
public sealed record ReportKind(string Word, string? Property, string FileName, string What, Action<GateResult, SarifOptions, Stream> Write)
{
    public static ReportKind Sarif { get; } = new("sarif", "Sarif", "openclaw-policy.sarif", "SARIF 2.1.0", SarifLog.Write);

    public static ReportKind Summary { get; } = new(
        "summary", Property: null, "openclaw-policy.md", "a Markdown summary", static (result, _, output) => MarkdownSummary.Write(result, output));

    public static ReportKind JUnit { get; } = new(
        "junit", "JUnit", "openclaw-policy.junit.xml", "JUnit XML", static (result, _, output) => JUnitReport.Write(result, output));

    public static ReportKind CodeQuality { get; } = new(
        "code-quality", "CodeQuality", "openclaw-policy.code-quality.json", "GitLab's code quality report", static (result, _, output) => CodeQualityReport.Write(result, output));

    /// <summary>The gate's own JSON, which the command prints with <c>--json</c>.</summary>
    public static ReportKind Json { get; } = new(
        "json", "Report", "openclaw-policy.json", "the verdict as JSON", static (result, _, output) => JsonReport.Write(result, output));

    /// <summary>Those that an option of the command names a file for.</summary>
    public static IReadOnlyList<ReportKind> OfCommand { get; } = [Sarif, Summary, JUnit, CodeQuality];

    /// <summary>Those that an input of the action names a file for, beside <see cref="Sarif"/>, which it always writes.</summary>
    public static IReadOnlyList<ReportKind> OfAction { get; } = [JUnit, CodeQuality];

    /// <summary>Those that a property of a build names a file for.</summary>
    public static IReadOnlyList<ReportKind> OfBuild { get; } = [Sarif, Json, JUnit, CodeQuality];
}
