using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Json5;

namespace OpenClaw.Policy.Gate;

/// <summary>Whether the workspace's policy is at least as strict as a named one.</summary>
internal static class BaselineReview
{
    /// <summary>Reads the named baseline; null when none was named.</summary>
    /// <param name="place">What was named.</param>
    /// <param name="trusted">The files that the judged change cannot edit, when there are such.</param>
    /// <param name="own">The files on this machine, for a baseline that lies outside the repository.</param>
    /// <exception cref="GateStopException">It goes beyond what is read.</exception>
    public static PolicyDocument? Load(GatePlace place, IFileSet trusted, IFileSet own)
    {
        if (place.BaselinePolicy is not { } path)
        {
            return null;
        }

        try
        {
            return PolicyComparer.Load(PathRules.IsInside(path, place.Root) ? trusted : own, place.Root, path);
        }
        catch (Json5LimitException error)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.LimitExceeded, $"The baseline policy goes beyond what is read: {error.Message}", remedy: null, GateDiagnostics.Locate(error.Input, error.Offset));
        }
    }

    /// <summary>The findings; none when no baseline was named, or there is no policy to compare.</summary>
    /// <param name="scene">Holds the baseline.</param>
    /// <param name="policy">The workspace's policy.</param>
    /// <param name="fallback">Where to point when a finding stands nowhere.</param>
    /// <exception cref="GateStopException">The baseline cannot be read.</exception>
    public static IReadOnlyList<GateDiagnostic> Of(GateScene scene, PolicyDocument? policy, DiagnosticLocation fallback)
    {
        if (scene.Baseline is not { } baseline || policy?.Value is null)
        {
            return [];
        }

        try
        {
            var conformance = ConformanceReview.Of(baseline, policy, scene.Release);
            return
            [
                .. conformance.Findings.Select(f => Placed(GateDiagnostics.Of(f, Fallback(f)), scene)),
                .. conformance.Gaps.Concat(ConformanceReview.Unknown(baseline, scene.Release)).Select(g => Placed(GateDiagnostics.Of(g, fallback), scene)),
            ];
        }
        catch (FileUnreadableException error)
        {
            throw GateDiagnostics.Unreadable(DiagnosticCatalog.ComparedPolicyUnreadable, error.File, "The baseline policy");
        }
        catch (PolicyLimitException error)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.LimitExceeded, $"The policy goes beyond what is compared: {error.Message}", remedy: null, GateDiagnostics.Locate(error.Origin) ?? fallback);
        }

        // Of the two policies only the baseline can be one that is not there: the other one was judged.
        DiagnosticLocation Fallback(Finding finding) => finding.Descriptor == DiagnosticCatalog.ComparedPolicyUnreadable
            ? DiagnosticLocation.WholeFile(scene.Place.BaselinePolicy!)
            : fallback;
    }

    /// <summary>With a base, a baseline of the repository is that commit's, whose lines may be others.</summary>
    private static GateDiagnostic Placed(GateDiagnostic diagnostic, GateScene scene) =>
        scene.Trusted is { } trusted && scene.Place.BaselinePolicy is { } path && PathRules.IsInside(path, scene.Place.Root)
            ? diagnostic with { Related = [.. diagnostic.Related.Select(r => r with { CommitId = trusted.Judge.Commit.Id })] }
            : diagnostic;
}
