using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>Symbolic links of the work tree.</summary>
internal static class Links
{
    /// <summary>Whether a name between the root and a file is a link; a root that is reached through links is nobody's doing.</summary>
    /// <exception cref="GateStopException">No system opens a path of that length, and looking at each of its folders takes the square of it.</exception>
    public static bool StandOn(string path, string root)
    {
        if (path.Length > RealPath.MaxLength)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.LimitExceeded,
                $"A path has {path.Length} characters, and no system opens one with more than {RealPath.MaxLength}.",
                "Shorten it.",
                location: null);
        }

        for (var current = path; current is not null && PathRules.IsInside(current, root) && current != root; current = Path.GetDirectoryName(current))
        {
            if (new FileInfo(current).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
