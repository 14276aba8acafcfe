using System.Globalization;
using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Gate.Drift;

namespace OpenClaw.Policy.Reporting.Markdown;

/// <summary>Why a hash is not the accepted one, as a list of changes in a summary.</summary>
internal static class MarkdownDrift
{
    /// <summary>A longer list is not read; the gate's JSON has all.</summary>
    private const int MaxChanges = 50;

    private const int MaxText = 400;

    public static void Write(MarkdownWriter writer, MismatchExplanation explanation)
    {
        var drift = explanation.Drift;
        var causes = string.Join(", ", drift.Causes.Select(static c => c.ToWord()));
        writer.Own("### What is not as it was accepted").EndLine();
        writer.EndLine();
        writer.Own($"Changed: {(causes.Length == 0 ? "nothing that is recorded" : causes)}. The accepted state is known from ");
        writer.Foreign(explanation.Source, MaxText).Own(".").EndLine();
        writer.EndLine();
        List<string> changes = [.. Words(drift)];
        foreach (var change in changes.Take(MaxChanges))
        {
            writer.Own("* ").Foreign(change, MaxText).EndLine();
        }

        if (changes.Count > MaxChanges)
        {
            writer.Own(string.Create(CultureInfo.InvariantCulture, $"* {changes.Count - MaxChanges} more are left out here. The gate's JSON report has all.")).EndLine();
        }

        writer.EndLine();
    }

    private static IEnumerable<string> Words(StateDrift drift) =>
    [
        .. drift.Policy.Select(DriftWords.OfPolicy),
        .. drift.Evidence.Select(DriftWords.OfEvidence),
        .. drift.Findings.Select(DriftWords.OfFinding),
        .. drift.Environment.Select(DriftWords.OfVariable),
        .. drift.UnsetVariables.Select(static name => $"the evidence depends on {name}, which is unset here"),
    ];
}
