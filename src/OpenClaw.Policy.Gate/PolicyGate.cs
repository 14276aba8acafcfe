using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Changes;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Gate.Showing;
using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate;

/// <summary>The product's verdict, the same behind every door: the build, the command, the action.</summary>
public static class PolicyGate
{
    /// <summary>
    /// Judges a workspace. Never throws for anything that the workspace or the request holds: what keeps the gate from looking is part
    /// of the result, and fails it.
    /// </summary>
    public static GateResult Run(GateRequest request) => ShownResult.Of(Judge(request));

    /// <summary>The same for this assembly alone, which goes on working with it: its texts hold the values of variables.</summary>
    internal static GateResult Judge(GateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        // The base, the lines of the change and the history are read from the same repository.
        using var kept = request.Git.Kept is null ? new OpenRepositories() : null;
        var asked = kept is null ? request : request with { Git = request.Git with { Kept = kept } };
        // What is staged is in no history yet.
        return Run(new GateRun(asked), asked, result => asked.IsStaged ? result : MismatchHistory.Of(result, asked));
    }

    /// <summary>The same for the files of a commit.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="place">Where the config is in that commit.</param>
    /// <param name="committed">The files.</param>
    /// <exception cref="GitException">The clone does not hold the commit whole: what it says cannot be told.</exception>
    internal static GateResult Judge(GateRequest request, GatePlace place, IFileSet committed) =>
        Run(new GateRun(request, (place, committed)), request, static result => result, throwsGit: true);

    private static GateResult Run(GateRun run, GateRequest request, Func<GateResult, GateResult> date, bool throwsGit = false)
    {
        try
        {
            var result = date(run.Execute());
            return WithSubmodules(ChangePlacement.Of(result, result.Base?.ForkId, request.Git));
        }
        catch (GateStopException stop)
        {
            return run.Stopped(stop.Diagnostics);
        }
        catch (GitException error) when (!throwsGit)
        {
            return run.Stopped([GitDiagnostics.Of(error)]);
        }
#pragma warning disable CA1031 // A gate that dies must say so in its own words and fail; the type is enough to look the cause up.
        catch (Exception error) when (error is not (OutOfMemoryException or GitException))
#pragma warning restore CA1031
        {
            return run.Stopped([GateStage.Defect(error)]);
        }
    }

    private static GateResult WithSubmodules(GateResult result)
    {
        var places = result.Diagnostics.SelectMany(static d => d.Related.Select(static r => r.Location).Append(d.Location)).OfType<DiagnosticLocation>();
        var found = NestedWorkTrees.Holding(result.Root, places.Select(static l => l.Path));
        return result with { Submodules = [.. result.Submodules.Union(found, StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }
}
