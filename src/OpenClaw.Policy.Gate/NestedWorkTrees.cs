using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate;

/// <summary>Work trees of other repositories, such as submodules, below a root.</summary>
internal static class NestedWorkTrees
{
    /// <summary>The tops of those that some paths lie in, each once.</summary>
    /// <param name="root">Absolute.</param>
    /// <param name="paths">Absolute.</param>
    public static IEnumerable<string> Holding(string root, IEnumerable<string> paths) => paths
        .Select(Path.GetDirectoryName)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Where(folder => PathRules.IsInside(folder, root))
        .Select(GitTopLevel.Find)
        .OfType<string>()
        .Where(top => top != root && PathRules.IsInside(top, root))
        .Distinct(StringComparer.Ordinal);
}
