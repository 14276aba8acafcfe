using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Proposal;

namespace OpenClaw.Policy.Gate;

/// <summary>Proposes a policy for a workspace that has none.</summary>
public static class FirstPolicy
{
    /// <param name="result">A run of the gate over the workspace; it may have failed for want of a policy, and for nothing else.</param>
    /// <param name="reasons">Why there is no proposal; empty when there is one.</param>
    /// <returns>Null when the workspace could not be looked at.</returns>
    public static PolicyProposal? Propose(GateResult result, out IReadOnlyList<GateDiagnostic> reasons)
    {
        ArgumentNullException.ThrowIfNull(result);
        reasons = [];
        if (result.Agents is not [{ Input: { } input, PolicyPath: { } policyPath }])
        {
            return null;
        }

        try
        {
            return new PolicyProposer(
                input,
                trial => WorkspaceEvaluation.Run(trial, policyPath),
                span => $"{result.Paths.Conceal(span.Source.Path) ?? PathRules.RelativeWithSlashes(result.Root, span.Source.Path)}({span.StartPosition.Line},{span.StartPosition.Column})",
                result.Secrets.Texts).Propose();
        }
        catch (GateStopException stop)
        {
            reasons = stop.Diagnostics;
            return null;
        }
    }
}
