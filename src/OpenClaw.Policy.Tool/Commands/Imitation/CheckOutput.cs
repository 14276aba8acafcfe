using System.Globalization;
using System.Text;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>Prints what <c>openclaw policy check</c> prints: JSON for programs, a line a finding for people.</summary>
internal static class CheckOutput
{
    public static void Write(CommandHost host, CheckOptions options, CheckReport report)
    {
        if (options.Json || !host.IsTerminal)
        {
            host.Output.Write(JsonTextWriter.GetText(report.ToNode(host.IsoNow())));
            host.Output.Write('\n');
            return;
        }

        host.Output.Write(Text(report));
    }

    private static string Text(CheckReport report)
    {
        var attestation = report.Evaluation.Attestation;
        if (report.PrintedFindings.Count == 0)
        {
            return $"policy check: no findings (policy {attestation.PolicyHash ?? "missing"}, evidence {attestation.WorkspaceHash})\n";
        }

        var text = new StringBuilder($"policy check: {report.PrintedFindings.Count} finding(s)\n");
        foreach (var finding in report.PrintedFindings)
        {
            var line = finding.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
            text.Append(CultureInfo.InvariantCulture, $"  [{finding.Severity.ToWord()}] {finding.CheckId} ")
                .Append(TerminalText.Escape(finding.Path)).Append(line).Append(" - ").Append(TerminalText.Escape(finding.Message)).Append('\n');
        }

        return text.ToString();
    }
}
