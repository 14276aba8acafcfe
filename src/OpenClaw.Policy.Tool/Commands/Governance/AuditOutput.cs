using System.Text.Encodings.Web;
using System.Text.Json;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Governance.Audit;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>Prints what an audit found.</summary>
internal static class AuditOutput
{
    public static void Write(CommandHost host, AuditResult result, bool json)
    {
        if (json)
        {
            StandardOutput.Write(host, stream => WriteJson(result, stream));
            host.Output.WriteLine();
            return;
        }

        foreach (var finding in result.Findings)
        {
            host.Output.WriteLine($"{TerminalText.Escape(finding.Path)}({Math.Max(finding.Line, 1)}): {finding.Descriptor.Severity.ToWord()} {finding.Descriptor.Code}: {TerminalText.Escape(finding.Message)} {TerminalText.Escape(finding.Remedy)} [{finding.Descriptor.CheckId}]");
        }

        foreach (var file in result.Files)
        {
            host.Output.WriteLine($"{TerminalText.Escape(file.Path)}: {file.Lines} lines, {file.Traces} requests{(file.Head is { } head ? $", ends with {head.Hash} as line {head.Count}" : "")}");
        }

        host.Output.WriteLine(result.IsReconciled ? "The gateway's ledger was compared." : "unreconciled: no ledger of the gateway was compared, so runs that no trace claims are not seen.");
    }

    private static void WriteJson(AuditResult result, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteBoolean("ok", !result.Fails(Severity.Error));
        writer.WriteString("ledger", result.IsReconciled ? "reconciled" : "unreconciled");
        writer.WriteStartArray("files");
        foreach (var file in result.Files)
        {
            writer.WriteStartObject();
            writer.WriteString("path", file.Path);
            writer.WriteNumber("lines", file.Lines);
            writer.WriteNumber("requests", file.Traces);
            writer.WriteNumber("unchainedLines", file.UnchainedLines);
            if (file.Head is { } head)
            {
                writer.WriteStartObject("head");
                writer.WriteNumber("count", head.Count);
                writer.WriteString("hash", head.Hash);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Descriptor.Code);
            writer.WriteString("checkId", finding.Descriptor.CheckId);
            writer.WriteString("severity", finding.Descriptor.Severity.ToWord());
            writer.WriteString("path", finding.Path);
            writer.WriteNumber("line", finding.Line);
            writer.WriteString("subject", finding.Subject);
            writer.WriteString("message", finding.Message);
            writer.WriteString("fixHint", finding.Remedy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
