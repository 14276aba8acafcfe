using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.CodeQuality;
using OpenClaw.Policy.Reporting.Json;
using OpenClaw.Policy.Reporting.JUnit;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Sarif;

namespace OpenClaw.Policy.Reporting.Files;

/// <summary>
/// A report that can be written to a file: a row, which the command, the build and the action read. Another report is a row here, its writer, its
/// input in action.yml, its two lines in the targets, and its lines in the docs.
/// </summary>
/// <param name="Word">The command's option without its dashes, and the input of the action.</param>
/// <param name="Property">The name of the metadata of an <c>OpenClawPolicyWorkspaces</c> item, and behind <c>OpenClawPolicy</c> of the property.</param>
/// <param name="FileName">What a build calls it in the folder of its own state.</param>
/// <param name="What">What it is, as the help of an option begins.</param>
/// <param name="Write">Writes it.</param>
public sealed record ReportKind(string Word, string Property, string FileName, string What, Action<GateResult, SarifOptions, Stream> Write)
{
    public static ReportKind Sarif { get; } = new("sarif", "Sarif", "openclaw-policy.sarif", "SARIF 2.1.0", SarifLog.Write);

    /// <summary>What <c>gate --json</c> prints.</summary>
    public static ReportKind Report { get; } = new(
        "report", "Report", "openclaw-policy.json", "the verdict as JSON", static (result, _, output) => JsonReport.Write(result, output));

    public static ReportKind Summary { get; } = new(
        "summary", "Summary", "openclaw-policy.md", "a Markdown summary", static (result, _, output) => MarkdownSummary.Write(result, output));

    public static ReportKind JUnit { get; } = new(
        "junit", "JUnit", "openclaw-policy.junit.xml", "JUnit XML", static (result, _, output) => JUnitReport.Write(result, output));

    public static ReportKind CodeQuality { get; } = new(
        "code-quality",
        "CodeQuality",
        "openclaw-policy.code-quality.json",
        "GitLab's code quality report",
        static (result, _, output) => CodeQualityReport.Write(result, output));

    /// <summary>Those that an option of the command names a file for.</summary>
    public static IReadOnlyList<ReportKind> OfCommand { get; } = [Sarif, Summary, JUnit, CodeQuality];

    /// <summary>Those that an input of the action names a file for, beside <see cref="Sarif"/>, which it always writes.</summary>
    public static IReadOnlyList<ReportKind> OfAction { get; } = [JUnit, CodeQuality];

    /// <summary>Those that every build writes into the folder of its state, and where a property says.</summary>
    public static IReadOnlyList<ReportKind> OfEveryBuild { get; } = [Sarif, Report];

    /// <summary>Those that a build writes only when a property says where: their writers cost an evaluation something.</summary>
    public static IReadOnlyList<ReportKind> OnDemand { get; } = [JUnit, CodeQuality];

    /// <summary>Those that a property of a build names a file for.</summary>
    public static IReadOnlyList<ReportKind> OfBuild { get; } = [.. OfEveryBuild, .. OnDemand];
}
