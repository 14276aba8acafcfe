using OpenClaw.Policy.Drift;

namespace OpenClaw.Policy.Gate.Drift;

/// <summary>What a run of the gate attests, in the form in which two runs are compared and a run is recorded.</summary>
internal static class GateStates
{
    /// <summary>The state of one agent's workspace.</summary>
    /// <param name="result">A result.</param>
    /// <param name="agent">One of its agents.</param>
    /// <returns>Null when the workspace could not be evaluated.</returns>
    public static AttestedState? Of(GateResult result, AgentReport agent)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(agent);
        return agent.Evaluation is { } evaluation && result.Release is { } release
            ? AttestedState.Of(release, evaluation, Environment(result))
            : null;
    }

    private static Dictionary<string, bool> Environment(GateResult result)
    {
        var unset = result.UnsetEnvironmentNames.ToHashSet(StringComparer.Ordinal);
        return result.EnvironmentNames.ToDictionary(static name => name, name => !unset.Contains(name), StringComparer.Ordinal);
    }
}
