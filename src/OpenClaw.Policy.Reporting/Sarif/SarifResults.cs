using System.Text.Json;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Json;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>
/// Writes the results: every finding, and every reason why the gate could not look. Services ignore notifications, and a run that could not look
/// must not seem clean.
/// </summary>
internal sealed class SarifResults(Utf8JsonWriter json, SarifPlaces places, SarifDescriptors descriptors)
{
    /// <summary>The writer keeps what it has not flushed in memory.</summary>
    private const int FlushThreshold = 1 << 16;

    private readonly Fingerprints _fingerprints = new();
    private readonly SarifMessage _message = new(places);

    /// <summary>Writes the member <c>results</c>, in the order of the gate, up to GitHub's limit.</summary>
    /// <returns>The number of results that were left out.</returns>
    public int Write(GateResult result)
    {
        var (written, omitted) = (0, 0);
        json.WriteStartArray("results");
        foreach (var diagnostic in result.Diagnostics.Where(static d => !d.Descriptor.IsNote))
        {
            if (written == SarifLimits.ResultsPerRun)
            {
                omitted++;
                continue;
            }

            WriteResult(diagnostic, SarifAgents.Of(diagnostic, result));
            written++;
        }

        json.WriteEndArray();
        return omitted;
    }

    private void WriteResult(GateDiagnostic diagnostic, SarifAgents agents)
    {
        var place = places.Of(diagnostic);
        var related = Number(diagnostic.Related);
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Descriptor.Code);
        json.WriteNumber("ruleIndex", descriptors.RuleIndex(diagnostic.Descriptor));
        json.WriteString("level", SarifLevels.Level(diagnostic.Severity));
        _message.Write(json, diagnostic, place, related);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        SarifPlaces.WritePhysicalLocation(json, place);
        agents.WriteLogicalLocations(json);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelatedLocations(related);
        _fingerprints.Write(json, diagnostic, place);
        WriteProperties(diagnostic, agents, related.Count(static r => r.Id is not null));
        json.WriteEndObject();
        if (json.BytesPending > FlushThreshold)
        {
            json.Flush();
        }
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

        json.WriteStartArray("relatedLocations");
        foreach (var (location, id) in related)
        {
            if (id is { } number && places.Of(location.Location) is { } place)
            {
                json.WriteStartObject();
                json.WriteNumber("id", number);
                SarifPlaces.WritePhysicalLocation(json, place);
                json.WriteStartObject("message");
                json.WriteString("text", SarifText.Plain(location.Message, TextLimit.Detail));
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private void WriteProperties(GateDiagnostic diagnostic, SarifAgents agents, int relatedWritten)
    {
        json.WriteStartObject("properties");
        WriteIfPresent("checkId", diagnostic.Descriptor.CheckId);
        WriteIfPresent("target", diagnostic.Finding?.Target);
        WriteIfPresent("requirement", diagnostic.Finding?.Requirement);
        WriteIfPresent("fixHint", diagnostic.Finding?.FixHint);
        agents.WriteProperty(json);
        json.WriteString("openclawSeverity", diagnostic.Severity.ToWord());
        if (relatedWritten < diagnostic.Related.Count)
        {
            json.WriteNumber("relatedLocationsOmitted", diagnostic.Related.Count - relatedWritten);
        }

        json.WriteEndObject();
    }

    private void WriteIfPresent(string name, string? text)
    {
        if (text is not null)
        {
            json.WriteText(name, text);
        }
    }
}
