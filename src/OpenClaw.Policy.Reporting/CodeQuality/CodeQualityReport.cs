using System.Text;
using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Json;
using OpenClaw.Policy.Reporting.Paths;
using OpenClaw.Policy.Reporting.Sarif;

namespace OpenClaw.Policy.Reporting.CodeQuality;

/// <summary>
/// Findings in the form that GitLab shows in a merge request: its documentation ("Code Quality report format") has the members, a part of Code Climate's. The fingerprints are
/// those of the SARIF file.
/// </summary>
public static class CodeQualityReport
{
    public static void Write(GateResult result, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        result = PublishedResult.Of(result);
        var places = new SarifPlaces(result);
        var fingerprints = new Fingerprints();
        using (var json = new Utf8JsonWriter(output, ReportJson.Options))
        {
            json.WriteStartArray();
            foreach (var finding in result.Diagnostics.Where(static d => !d.Descriptor.IsNote))
            {
                Write(json, finding, places.Of(finding), fingerprints);
            }

            json.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, GateDiagnostic finding, SarifPlace place, Fingerprints fingerprints)
    {
        json.WriteStartObject();
        json.WriteString("description", Description(finding));
        json.WriteString("check_name", finding.Descriptor.Code);
        json.WriteString("fingerprint", fingerprints.Finding(finding, place));
        json.WriteString("severity", Severity(finding));
        json.WriteStartObject("location");
        json.WriteString("path", ReportJson.Text(place.RelativePath));
        json.WriteStartObject("lines");
        json.WriteNumber("begin", place.Region?.StartLine ?? 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>GitLab shows the description alone, so it names OpenClaw's check and the remedy too.</summary>
    private static string Description(GateDiagnostic finding)
    {
        var check = finding.Descriptor.CheckId is { } id ? $" [{id}]" : "";
        var text = new StringBuilder(RevealedText.Of(finding.Statement, TextLimit.Message));
        if (finding.Remedy is { } remedy)
        {
            text.Append(' ').Append(RevealedText.Of(remedy, TextLimit.Message));
        }

        return text.Append(check).ToString();
    }

    /// <summary>GitLab's words: info, minor, major, critical, blocker.</summary>
    private static string Severity(GateDiagnostic finding) => finding.IsCouldNotLook ? "blocker" : finding.Severity switch
    {
        Policy.Diagnostics.Severity.Error => "critical",
        Policy.Diagnostics.Severity.Warning => "major",
        _ => "info",
    };
}
