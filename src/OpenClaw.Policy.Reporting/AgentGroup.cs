using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting;

/// <summary>Diagnostics that are about the same agents.</summary>
/// <param name="Agents">In words; empty for no agent in particular.</param>
/// <param name="Diagnostics">In the order of the result.</param>
internal sealed record AgentGroup(string Agents, IReadOnlyList<GateDiagnostic> Diagnostics)
{
    /// <summary>A heading for the group.</summary>
    public string Title(string title) => Agents.Length == 0 ? title : $"{title} ({Agents})";

    /// <summary>The groups of some diagnostics: first what depends on no agent, then in the order of first occurrence.</summary>
    public static IEnumerable<AgentGroup> Of(GateResult result, IEnumerable<GateDiagnostic> diagnostics) =>
        diagnostics
            .GroupBy(d => AgentWords.Of(d.Agents, result), StringComparer.Ordinal)
            .Select(static g => new AgentGroup(g.Key, [.. g]))
            .OrderBy(g => g.Agents.Length == 0 ? 0 : AgentWords.AreAll(g.Diagnostics[0].Agents, result) ? 1 : 2);
}
