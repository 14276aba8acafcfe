using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Gate;

/// <summary>What a failure to read something means to the gate.</summary>
internal static class EvaluationGuard
{
    /// <summary>Turns what an evaluation throws into a stop with a code.</summary>
    /// <param name="policyPath">Absolute; tells the policy from evidence.</param>
    /// <param name="evaluate">The evaluation, or one of its steps.</param>
    /// <exception cref="GateStopException">The evaluation could not look.</exception>
    public static T Run<T>(string policyPath, Func<T> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (FileUnreadableException error)
        {
            throw error.File.Path == policyPath
                ? GateDiagnostics.Unreadable(DiagnosticCatalog.PolicyUnreadable, error.File, "The policy")
                : GateDiagnostics.Unreadable(DiagnosticCatalog.EvidenceUnreadable, error.File, Path.GetFileName(error.File.Path));
        }
        catch (Json5LimitException error)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.LimitExceeded,
                $"{(error.Input.Path == policyPath ? "The policy" : Path.GetFileName(error.Input.Path))} goes beyond what is read: {error.Message}",
                remedy: null,
                GateDiagnostics.Locate(error.Input, error.Offset));
        }
        catch (EvaluationLimitException error)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.LimitExceeded,
                $"The evaluation goes beyond its limits: {error.Message}",
                remedy: null,
                DiagnosticLocation.WholeFile(policyPath));
        }
        catch (PolicyLimitException error)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.LimitExceeded,
                $"The policy goes beyond what is judged: {error.Message}",
                remedy: null,
                GateDiagnostics.Locate(error.Origin) ?? DiagnosticLocation.WholeFile(policyPath));
        }
        catch (UncoveredTextException error)
        {
            throw GateDiagnostics.Uncovered(error, policyPath);
        }
        catch (ReleaseFailureException error)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.ReleaseFails,
                $"OpenClaw prints no report for this workspace, only: {error.Message}",
                "Change what it fails on, or use a release that can read it.",
                GateDiagnostics.Locate(error.Origin) ?? DiagnosticLocation.WholeFile(policyPath));
        }
    }
}
