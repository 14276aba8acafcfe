using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate;

/// <summary>One of several steps that judge the same thing. What keeps one of them from looking hides nothing of what the others find.</summary>
internal static class GateStage
{
    /// <summary>What a step says; when it cannot look, why.</summary>
    /// <param name="place">Where to point when the reason stands nowhere.</param>
    /// <param name="step">The step.</param>
    public static IReadOnlyList<GateDiagnostic> Run(DiagnosticLocation place, Func<IEnumerable<GateDiagnostic>> step) =>
        Try<IReadOnlyList<GateDiagnostic>>(place, () => [.. step()], out var reasons) ?? reasons;

    /// <summary>What a step gives; null when it gives nothing, and when it cannot look.</summary>
    /// <param name="place">Where to point when the reason stands nowhere.</param>
    /// <param name="step">The step.</param>
    /// <param name="reasons">Why it cannot look; empty when it can.</param>
    public static T? Try<T>(DiagnosticLocation place, Func<T?> step, out IReadOnlyList<GateDiagnostic> reasons)
        where T : class
    {
        try
        {
            reasons = [];
            return EvaluationGuard.Run(place.Path, step);
        }
        catch (GateStopException stop)
        {
            reasons = stop.Diagnostics;
        }
        catch (GitException error)
        {
            reasons = [GitDiagnostics.Of(error)];
        }
#pragma warning disable CA1031 // A step that dies must say so in the gate's own words and fail; the type is enough to look the cause up.
        catch (Exception error) when (error is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            reasons = [Defect(error)];
        }

        return null;
    }

    /// <summary>The line for a failure that nobody expected.</summary>
    public static GateDiagnostic Defect(Exception error) => GateDiagnostics.Own(
        DiagnosticCatalog.InternalError,
        $"The gate failed with {error.GetType().Name}.",
        "This is a defect of the gate: report it with the input that causes it.",
        location: null);
}
