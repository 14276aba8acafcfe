using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Whether a change adds a file or folder whose name differs from that of an input only in case. On one system it is that input, on
/// another it is not, so what was judged here need not be what runs elsewhere.
/// </summary>
internal static class NameReview
{
    /// <summary>More names than this in a folder are not looked through; a repository's folders stay far below.</summary>
    private const int MaxNames = 100_000;

    /// <summary>Folders and files that are looked at. Paths of 4,096 characters can name 2,000 folders each, so that few of them ask for much.</summary>
    private const int MaxPaths = 100_000;

    /// <exception cref="GateStopException">The inputs lie in more folders than are looked at.</exception>
    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted) =>
        from folder in Paths(scene).GroupBy(static p => Path.GetDirectoryName(p)!, StringComparer.Ordinal)
        let looked = folder.ToLookup(static p => Path.GetFileName(p), StringComparer.OrdinalIgnoreCase)
        from name in Names(folder.Key)
        let path = looked[name].FirstOrDefault(p => Path.GetFileName(p) != name)
        let variant = Path.Combine(folder.Key, name)
        where path is not null && trusted.Fork.Files.GetKind(variant) == EntryKind.Missing
        orderby path, variant
        select Diagnostic(path, variant);

    /// <summary>The inputs and the folders that they lie in, below the root, each once: what a path shares with an earlier one is not walked again.</summary>
    private static HashSet<string> Paths(GateScene scene)
    {
        var (root, paths) = (scene.Place.Root, new HashSet<string>(StringComparer.Ordinal));
        foreach (var looked in scene.Files.Reads.Select(static r => r.Path).Concat(scene.Files.Kinds.Keys))
        {
            // What no system opens has no folder in which another name could stand.
            for (var path = looked.Length > RealPath.MaxLength ? null : looked; path is not null && path != root && PathRules.IsInside(path, root); path = Path.GetDirectoryName(path))
            {
                if (!paths.Add(path))
                {
                    break;
                }
            }

            if (paths.Count > MaxPaths)
            {
                throw GateDiagnostics.Stop(
                    DiagnosticCatalog.LimitExceeded,
                    $"The inputs lie in more than {MaxPaths} folders, so that not all names in them were compared.",
                    "Keep what the config includes and names in fewer folders.",
                    DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
            }
        }

        return paths;
    }

    private static IReadOnlyList<string> Names(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Take(MaxNames).Select(static e => Path.GetFileName(e))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static GateDiagnostic Diagnostic(string path, string variant) => GateDiagnostics.Own(
        DiagnosticCatalog.NameDiffersInCase,
        $"The change adds {Path.GetFileName(variant)}, whose name differs from {Path.GetFileName(path)} only in case: some systems take one for the other.",
        $"Give it the name {Path.GetFileName(path)}, or another one.",
        DiagnosticLocation.WholeFile(variant));
}
