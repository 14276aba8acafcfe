using System.Text.Encodings.Web;
using System.Text.Json;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>Prints findings as lines or as JSON.</summary>
internal static class FamilyFindingOutput
{
    public static void Write(CommandHost host, IReadOnlyList<ListedFinding> findings, string root, bool json)
    {
        if (json)
        {
            StandardOutput.Write(host, stream => WriteJson(findings, root, stream));
            host.Output.WriteLine();
            return;
        }

        foreach (var finding in findings)
        {
            host.Output.WriteLine($"{TerminalText.Escape(Path.GetRelativePath(host.CurrentDirectory, finding.Path))}({finding.Place.Line},{finding.Place.Column}): {finding.Severity.ToWord()} {finding.Descriptor.Code}: {TerminalText.Escape(finding.Message)} {TerminalText.Escape(finding.Remedy)} [{finding.Descriptor.CheckId}]");
        }

        host.Output.WriteLine(findings.Count == 0 ? "Nothing was found." : $"{findings.Count(static f => f.Severity == Severity.Error)} errors, {findings.Count(static f => f.Severity == Severity.Warning)} warnings.");
    }

    private static void WriteJson(IReadOnlyList<ListedFinding> findings, string root, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteBoolean("ok", findings.All(static f => f.Severity != Severity.Error));
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Descriptor.Code);
            writer.WriteString("checkId", finding.Descriptor.CheckId);
            writer.WriteString("severity", finding.Severity.ToWord());
            writer.WriteString("path", Path.GetRelativePath(root, finding.Path).Replace('\\', '/'));
            writer.WriteNumber("line", finding.Place.Line);
            writer.WriteNumber("column", finding.Place.Column);
            writer.WriteString("subject", finding.Subject);
            writer.WriteString("message", finding.Message);
            writer.WriteString("fixHint", finding.Remedy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
