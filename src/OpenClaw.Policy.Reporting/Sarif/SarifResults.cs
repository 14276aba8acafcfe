using System.Text.Json;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Json;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>
/// Writes the results: every finding, and every reason why the gate could not look. Services ignore notifications, and a run that could not look
/// must not seem clean.
/// </summary>
internal sealed class SarifResults(SarifOutput file, SarifPlaces places, SarifDescriptors descriptors)
{
    private readonly Utf8JsonWriter _json = file.Json;
    private readonly Fingerprints _fingerprints = new();
    private readonly SarifMessage _message = new(places);

    /// <summary>Writes the member <c>results</c>, in the order of the gate, up to GitHub's limits of number and size.</summary>
    /// <returns>The number of results that were left out.</returns>
    public int Write(GateResult result)
    {
        var (written, omitted) = (0, 0);
        _json.WriteStartArray("results");
        foreach (var diagnostic in result.Diagnostics.Where(static d => !d.Descriptor.IsNote))
        {
            if (written == SarifLimits.ResultsPerRun || file.CompressedSize > SarifLimits.CompressedResultBytes)
            {
                omitted++;
                continue;
            }

            WriteResult(diagnostic, SarifAgents.Of(diagnostic, result));
            written++;
        }

        _json.WriteEndArray();
        return omitted;
    }

    private void WriteResult(GateDiagnostic diagnostic, SarifAgents agents)
    {
        var place = places.Of(diagnostic);
        var related = Number(diagnostic.Related);
        _json.WriteStartObject();
        _json.WriteString("ruleId", diagnostic.Descriptor.Code);
        _json.WriteNumber("ruleIndex", descriptors.RuleIndex(diagnostic.Descriptor));
        _json.WriteString("level", SarifLevels.Level(diagnostic.Severity));
        _message.Write(_json, diagnostic, place, related);
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        SarifPlaces.WritePhysicalLocation(_json, place);
        agents.WriteLogicalLocations(_json);
        _json.WriteEndObject();
        _json.WriteEndArray();
        WriteRelatedLocations(related);
        _fingerprints.Write(_json, diagnostic, place);
        WriteProperties(diagnostic, agents, related.Count(static r => r.Id is not null));
        _json.WriteEndObject();
        file.DrainPiece();
    }

    /// <summary>Gives the places that the file can name their ids, from 1.</summary>
    private List<(RelatedLocation Location, int? Id)> Number(IReadOnlyList<RelatedLocation> related)
    {
        var numbered = new List<(RelatedLocation, int?)>(related.Count);
        var next = 1;
        foreach (var location in related)
        {
            int? id = next <= SarifLimits.RelatedLocationsPerResult && places.Of(location.Location) is not null ? next++ : null;
            numbered.Add((location, id));
        }

        return numbered;
    }

    private void WriteRelatedLocations(List<(RelatedLocation Location, int? Id)> related)
    {
        if (!related.Exists(static r => r.Id is not null))
        {
            return;
        }

        _json.WriteStartArray("relatedLocations");
        foreach (var (location, id) in related)
        {
            if (id is { } number && places.Of(location.Location) is { } place)
            {
                _json.WriteStartObject();
                _json.WriteNumber("id", number);
                SarifPlaces.WritePhysicalLocation(_json, place);
                _json.WriteStartObject("message");
                _json.WriteString("text", SarifText.Plain(location.Message, TextLimit.Detail));
                _json.WriteEndObject();
                _json.WriteEndObject();
            }
        }

        _json.WriteEndArray();
    }

    private void WriteProperties(GateDiagnostic diagnostic, SarifAgents agents, int relatedWritten)
    {
        _json.WriteStartObject("properties");
        WriteIfPresent("checkId", diagnostic.Descriptor.CheckId);
        WriteIfPresent("target", diagnostic.Finding?.Target);
        WriteIfPresent("requirement", diagnostic.Finding?.Requirement);
        WriteIfPresent("fixHint", diagnostic.Finding?.FixHint);
        WriteIfPresent("sinceCommit", diagnostic.History?.Since?.Id);
        agents.WriteProperty(_json);
        _json.WriteString("openclawSeverity", diagnostic.Severity.ToWord());
        if (diagnostic.IsProvisional)
        {
            _json.WriteBoolean("provisional", true);
        }

        if (relatedWritten < diagnostic.Related.Count)
        {
            _json.WriteNumber("relatedLocationsOmitted", diagnostic.Related.Count - relatedWritten);
        }

        _json.WriteEndObject();
    }

    private void WriteIfPresent(string name, string? text)
    {
        if (text is not null)
        {
            _json.WriteText(name, text);
        }
    }
}
