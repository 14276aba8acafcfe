using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting;

/// <summary>The hashes of one workspace.</summary>
/// <param name="Agents">Whose workspace it is, in words; empty when the result has but one.</param>
/// <param name="Attestation">The hashes.</param>
internal sealed record WorkspaceHashes(string Agents, PolicyAttestation Attestation)
{
    /// <summary>The workspaces that have hashes, in the order of the agents.</summary>
    public static IEnumerable<WorkspaceHashes> Of(GateResult result) => result.Attestation is { } only
        ? [new("", only)]
        : result.Agents
            .Where(static a => a is { AgentId: not null, Attestation: not null })
            .GroupBy(static a => a.WorkspacePath, StringComparer.Ordinal)
            .Select(g => new WorkspaceHashes(AgentWords.Of([.. g.Select(static a => a.AgentId!)], result), g.First().Attestation!));
}
