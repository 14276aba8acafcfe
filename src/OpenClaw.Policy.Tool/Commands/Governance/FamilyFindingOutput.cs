using System.Text.Encodings.Web;
using System.Text.Json;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Tool.Hosting;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>Prints findings of the family.</summary>
internal static class FamilyFindingOutput
{
    public static void Write(CommandHost host, IReadOnlyList<FamilyFinding> findings, string root, bool json)
    {
        if (json)
        {
            StandardOutput.Write(host, stream => WriteJson(findings, root, stream));
            host.Output.WriteLine();
            return;
        }

        foreach (var finding in findings)
        {
            var place = PlaceOf(finding);
            host.Output.WriteLine($"{TerminalText.Escape(Path.GetRelativePath(host.CurrentDirectory, finding.Place.Path))}({place.Line},{place.Column}): {finding.Severity.ToWord()} {finding.Descriptor.Code}: {TerminalText.Escape(finding.Message)} {TerminalText.Escape(finding.Remedy)} [{finding.Descriptor.CheckId}]");
        }

        host.Output.WriteLine(findings.Count == 0 ? "Nothing was found." : $"{findings.Count(static f => f.Severity == Severity.Error)} errors, {findings.Count(static f => f.Severity == Severity.Warning)} warnings.");
    }

    private static LinePosition PlaceOf(FamilyFinding finding) => finding.Place.Span?.StartPosition ?? new LinePosition(1, 1);

    private static void WriteJson(IReadOnlyList<FamilyFinding> findings, string root, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteBoolean("ok", findings.All(static f => f.Severity != Severity.Error));
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            var place = PlaceOf(finding);
            writer.WriteStartObject();
            writer.WriteString("code", finding.Descriptor.Code);
            writer.WriteString("checkId", finding.Descriptor.CheckId);
            writer.WriteString("severity", finding.Severity.ToWord());
            writer.WriteString("path", Path.GetRelativePath(root, finding.Place.Path).Replace('\\', '/'));
            writer.WriteNumber("line", place.Line);
            writer.WriteNumber("column", place.Column);
            writer.WriteString("subject", finding.Subject);
            writer.WriteString("message", finding.Message);
            writer.WriteString("fixHint", finding.Remedy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
