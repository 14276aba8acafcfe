using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Changes;

/// <summary>
/// Puts each finding where the reader of a change sees it. A finding has a setting and a rule; the one that the change touches becomes the
/// place, the other one a related place. A rule of the trusted commit is in no change. Nothing else about the finding changes.
/// </summary>
internal static class ChangePlacement
{
    /// <summary>The result with its places chosen; as it is when no change is judged. When the change cannot be read, a note says so.</summary>
    /// <param name="result">The verdict and all that was found.</param>
    /// <param name="forkId">The commit that the change started from; null when no change is judged.</param>
    /// <param name="git">Which git; null takes the one of this machine.</param>
    public static GateResult Of(GateResult result, string? forkId, GitAccess? git = null)
    {
        if (forkId is null || !result.Diagnostics.Any(static d => d.Related.Count > 0))
        {
            return result;
        }

        try
        {
            var paths = result.Diagnostics.SelectMany(static d => d.Related.Select(static r => r.Location).Append(d.Location)).OfType<DiagnosticLocation>().Select(static l => l.Path);
            var lines = ChangedLines.Read(result.Root, forkId, paths.Distinct(StringComparer.Ordinal), git);
            return result with { Diagnostics = [.. result.Diagnostics.Select(d => Place(d, lines))] };
        }
        catch (GitException error)
        {
            var note = GateDiagnostics.Own(
                DiagnosticCatalog.ChangeUnreadable,
                $"The lines of the change could not be read, so findings may stand outside it: {error.Message}",
                error.Remedy,
                location: null);
            return result with { Diagnostics = GateDiagnostics.InOrder([.. result.Diagnostics, note]) };
        }
    }

    /// <summary>The diagnostic at its first place that the change holds: its own, else a related one, which it changes places with.</summary>
    public static GateDiagnostic Place(GateDiagnostic diagnostic, ChangedLines lines)
    {
        if (diagnostic.Location is not { } location || lines.Hold(location) || diagnostic.Related.FirstOrDefault(r => r.CommitId is null && lines.Hold(r.Location)) is not { } seen)
        {
            return diagnostic;
        }

        // A finding is about two places, which change their parts. The other places of a line of the gate's own keep their words: they say what stands there.
        return diagnostic with
        {
            Location = seen.Location,
            Related = diagnostic.Finding is null
                ? [new RelatedLocation(location, "the place that it is about"), .. diagnostic.Related]
                : [.. diagnostic.Related.Select(r => ReferenceEquals(r, seen) ? new RelatedLocation(location, "the setting that does not conform") : r)],
        };
    }
}
