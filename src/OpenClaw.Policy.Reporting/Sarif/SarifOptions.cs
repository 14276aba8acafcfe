using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>What a SARIF file says that is not in the gate's result.</summary>
public sealed record SarifOptions
{
    /// <summary>
    /// Tells apart two runs over one config in one job, such as an agent's id. It becomes part of <c>automationDetails.id</c>, which GitHub takes for the
    /// category of the analysis and which must be stable from run to run; null when there is one run a config.
    /// </summary>
    public string? Scope { get; init; }

    /// <summary>The commit that was checked; null when it is not known.</summary>
    public SarifVersionControl? VersionControl { get; init; }

    /// <summary>The options of every door: an agent that the request names has a series of runs of its own, whatever the run finds out about it.</summary>
    public static SarifOptions Of(GateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var isNamed = !string.IsNullOrWhiteSpace(request.Agent) && request.Agent.Trim() != GateRequest.EveryAgent;
        return new SarifOptions { Scope = isNamed ? AgentResolver.NormalizeId(request.Agent) : null };
    }
}
