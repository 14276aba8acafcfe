using System.Globalization;
using System.Text;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>Prints what <c>openclaw policy compare</c> prints: JSON for programs, a line a finding for people.</summary>
internal static class CompareOutput
{
    public static void Write(CommandHost host, CompareOptions options, PolicyComparison comparison) =>
        host.Output.Write(options.Json || !host.IsTerminal ? $"{JsonTextWriter.GetText(comparison.ToNode())}\n" : Text(comparison));

    private static string Text(PolicyComparison comparison)
    {
        var rules = string.Create(CultureInfo.InvariantCulture, $"{comparison.RulesChecked} rule(s) checked");
        if (comparison.Ok)
        {
            var (policy, baseline) = (TerminalText.Escape(comparison.PolicyName), TerminalText.Escape(comparison.BaselineName));
            return $"policy compare: no findings ({policy} is at least as strict as {baseline}; {rules})\n";
        }

        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"policy compare: {comparison.Findings.Count} finding(s) ({rules})\n");
        foreach (var finding in comparison.Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"  [{finding.Severity.ToWord()}] {finding.CheckId} - ")
                .Append(TerminalText.Escape(finding.Message)).Append('\n');
        }

        return text.ToString();
    }
}
