using System.Text.Json;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Json;

/// <summary>Writes diagnostics into the gate's JSON. Every member is always there, null when it does not apply.</summary>
internal sealed class JsonDiagnosticWriter(Utf8JsonWriter json, ReportPaths paths)
{
    public void WriteArray(string name, IEnumerable<GateDiagnostic> diagnostics)
    {
        json.WriteStartArray(name);
        foreach (var diagnostic in diagnostics)
        {
            Write(diagnostic);
        }

        json.WriteEndArray();
    }

    private void Write(GateDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Descriptor.Code);
        json.WriteText("checkId", diagnostic.Descriptor.CheckId);
        json.WriteString("severity", diagnostic.Severity.ToWord());
        json.WriteText("message", diagnostic.Message);
        json.WriteText("remedy", diagnostic.Remedy);
        json.WriteBoolean("provisional", diagnostic.IsProvisional);
        WritePlace(diagnostic.Location);
        json.WriteText("target", diagnostic.Finding?.Target);
        json.WriteText("requirement", diagnostic.Finding?.Requirement);
        json.WriteText("fixHint", diagnostic.Finding?.FixHint);
        WriteRequirementLocation(diagnostic.Finding);
        WriteRelated(diagnostic);
        WriteExplanation(diagnostic.Explanation);
        WriteHistory(diagnostic.History);
        json.WriteStartArray("agents");
        foreach (var agent in diagnostic.Agents)
        {
            json.WriteStringValue(ReportJson.Text(agent));
        }

        json.WriteEndArray();
        json.WriteString("helpUri", DiagnosticCatalog.PageOf(diagnostic.Descriptor).AbsoluteUri);
        json.WriteEndObject();
    }

    private void WriteExplanation(MismatchExplanation? explanation)
    {
        if (explanation is null)
        {
            json.WriteNull("explanation");
            return;
        }

        json.WriteStartObject("explanation");
        json.WriteText("source", explanation.Source);
        new DriftJsonWriter(json, paths, paths).WriteMembers(explanation.Drift);
        json.WriteEndObject();
    }

    private void WriteHistory(HashHistory? history)
    {
        if (history is null)
        {
            json.WriteNull("history");
            return;
        }

        json.WriteStartObject("history");
        json.WriteString("state", history.State.ToWord());
        json.WriteCommit("since", history.Since);
        json.WriteCommit("lastHeld", history.LastHeld);
        json.WriteCommit("mergedBy", history.MergedBy);
        json.WriteEndObject();
    }

    private void WriteRequirementLocation(Finding? finding)
    {
        if (finding?.RequirementOrigin is not { } origin)
        {
            json.WriteNull("requirementLocation");
            return;
        }

        json.WriteStartObject("requirementLocation");
        WritePlace(DiagnosticLocation.Of(origin.Anchor));
        json.WriteEndObject();
    }

    private void WriteRelated(GateDiagnostic diagnostic)
    {
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteText("message", related.Message);
            WritePlace(related.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WritePlace(DiagnosticLocation? location)
    {
        json.WriteText("file", location is null ? null : paths.Show(location.Path));
        json.WriteNumberOrNull("line", location?.StartLine);
        json.WriteNumberOrNull("column", location?.StartColumn);
        json.WriteNumberOrNull("endLine", location?.EndLine);
        json.WriteNumberOrNull("endColumn", location?.EndColumn);
    }
}
