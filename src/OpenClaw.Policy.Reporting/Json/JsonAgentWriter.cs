using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Json;

/// <summary>Writes what the gate found out about each agent. Findings stand once in the report; an agent names them by their positions.</summary>
internal sealed class JsonAgentWriter(Utf8JsonWriter json, ReportPaths paths)
{
    /// <summary>Writes the member <c>agents</c>.</summary>
    /// <param name="result">The result.</param>
    /// <param name="findings">The report's findings, in its order.</param>
    /// <param name="notes">The report's notes, in its order.</param>
    public void WriteArray(GateResult result, IReadOnlyList<GateDiagnostic> findings, IReadOnlyList<GateDiagnostic> notes)
    {
        json.WriteStartArray("agents");
        foreach (var agent in result.Agents)
        {
            json.WriteStartObject();
            json.WriteText("id", agent.AgentId);
            json.WriteString("verdict", agent.Verdict.ToWord());
            json.WriteBoolean("ok", agent.Verdict == GateVerdict.Passed);
            json.WriteText("workspace", paths.ShowOrNull(agent.WorkspacePath));
            json.WriteText("policy", paths.ShowOrNull(agent.PolicyPath));
            json.WriteCounts(DiagnosticCounts.Of(agent.Diagnostics));
            json.WriteHashes(agent.Attestation);
            WritePositions("findings", findings, agent.AgentId);
            WritePositions("notes", notes, agent.AgentId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WritePositions(string name, IReadOnlyList<GateDiagnostic> diagnostics, string? agentId)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < diagnostics.Count; i++)
        {
            if (diagnostics[i].Agents is not { Count: > 0 } agents || agents.Contains(agentId))
            {
                json.WriteNumberValue(i);
            }
        }

        json.WriteEndArray();
    }
}
