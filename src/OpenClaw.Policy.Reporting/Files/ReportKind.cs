using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.CodeQuality;
using OpenClaw.Policy.Reporting.JUnit;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Sarif;

namespace OpenClaw.Policy.Reporting.Files;

/// <summary>
/// A report that can be written to a file: a row, which the command and the action read. Another report is a row here, its writer, and its lines in the docs. A build writes its own two.
/// </summary>
/// <param name="Word">The command's option without its dashes, and the input of the action.</param>
/// <param name="What">What it is, as the help of an option begins.</param>
/// <param name="Write">Writes it.</param>
public sealed record ReportKind(string Word, string What, Action<GateResult, SarifOptions, Stream> Write)
{
    public static ReportKind Sarif { get; } = new("sarif", "SARIF 2.1.0", SarifLog.Write);

    public static ReportKind Summary { get; } = new(
        "summary", "a Markdown summary", static (result, _, output) => MarkdownSummary.Write(result, output));

    public static ReportKind JUnit { get; } = new(
        "junit", "JUnit XML", static (result, _, output) => JUnitReport.Write(result, output));

    public static ReportKind CodeQuality { get; } = new(
        "code-quality", "GitLab's code quality report", static (result, _, output) => CodeQualityReport.Write(result, output));

    /// <summary>Those that an option of the command names a file for.</summary>
    public static IReadOnlyList<ReportKind> OfCommand { get; } = [Sarif, Summary, JUnit, CodeQuality];

    /// <summary>Those that an input of the action names a file for, beside <see cref="Sarif"/>, which it always writes.</summary>
    public static IReadOnlyList<ReportKind> OfAction { get; } = [JUnit, CodeQuality];
}
