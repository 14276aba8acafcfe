using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>Symbolic links of the work tree.</summary>
internal static class Links
{
    /// <summary>Whether a name between the root and a file is a link; a root that is reached through links is nobody's doing.</summary>
    public static bool StandOn(string path, string root)
    {
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
