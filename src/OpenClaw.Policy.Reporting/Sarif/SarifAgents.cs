using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Json;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>Whom a result is about, in SARIF's terms.</summary>
/// <param name="Agents">Ids; empty when only one agent was judged, and for what concerns the run as a whole.</param>
/// <param name="AreAll">The result does not depend on the agent.</param>
internal readonly record struct SarifAgents(IReadOnlyList<string> Agents, bool AreAll)
{
    /// <summary>A service shows a few of them at most; the property <c>agents</c> has all.</summary>
    private const int MaxLogicalLocations = 20;

    public static SarifAgents Of(GateDiagnostic diagnostic, GateResult result) =>
        new(diagnostic.Agents, AgentWords.AreAll(diagnostic.Agents, result));

    /// <summary>Writes the member <c>logicalLocations</c> of a location, unless the result does not depend on the agent.</summary>
    public void WriteLogicalLocations(Utf8JsonWriter json)
    {
        if (AreAll || Agents.Count == 0)
        {
            return;
        }

        json.WriteStartArray("logicalLocations");
        foreach (var agent in Agents.Take(MaxLogicalLocations))
        {
            json.WriteStartObject();
            json.WriteString("name", ReportJson.Text(agent));
            json.WriteString("fullyQualifiedName", ReportJson.Text($"agents/{agent}"));
            json.WriteString("kind", "agent");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the property <c>agents</c> of a result, when it is about agents at all.</summary>
    public void WriteProperty(Utf8JsonWriter json)
    {
        if (Agents.Count == 0)
        {
            return;
        }

        json.WriteStartArray("agents");
        foreach (var agent in Agents)
        {
            json.WriteStringValue(ReportJson.Text(agent));
        }

        json.WriteEndArray();
    }
}
