using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Whether a change adds a file or folder whose name differs from that of an input only in case. On one system it is that input, on
/// another it is not, so what was judged here need not be what runs elsewhere.
/// </summary>
/// <param name="place">What is judged.</param>
/// <param name="files">What was read and looked for, by the policy and by the families.</param>
/// <param name="listing">The names in the folders.</param>
/// <param name="trusted">The base.</param>
internal sealed class NameReview(GatePlace place, RecordingFileSet files, IFolderListing listing, TrustedBase trusted)
{
    /// <summary>More names than this in a folder are not looked through; a repository's folders stay far below.</summary>
    private const int MaxNames = 100_000;

    /// <summary>Folders and files that are looked at. Paths of 4,096 characters can name 2,000 folders each, so that few of them ask for much.</summary>
    private const int MaxPaths = 100_000;

    /// <exception cref="GateStopException">The inputs lie in more folders than are looked at, or in one that cannot be listed.</exception>
    public IEnumerable<GateDiagnostic> Find() =>
        from folder in Paths().GroupBy(static p => Path.GetDirectoryName(p)!, StringComparer.Ordinal)
        let looked = folder.ToLookup(static p => Path.GetFileName(p), StringComparer.OrdinalIgnoreCase)
        from name in Names(folder.Key)
        let path = looked[name].FirstOrDefault(p => Path.GetFileName(p) != name)
        let variant = Path.Combine(folder.Key, name)
        where path is not null && trusted.Fork.Files.GetKind(variant) == EntryKind.Missing
        orderby path, variant
        select Diagnostic(path, variant);

    /// <summary>The inputs and the folders that they lie in, below the root, each once: what a path shares with an earlier one is not walked again.</summary>
    private HashSet<string> Paths()
    {
        var (root, paths) = (place.Root, new HashSet<string>(StringComparer.Ordinal));
        foreach (var looked in files.Reads.Select(static r => r.Path).Concat(files.Kinds.Keys))
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
                    DiagnosticLocation.WholeFile(place.ConfigPath));
            }
        }

        return paths;
    }

    /// <summary>What leads out of the root is no input: the policy or the workspace says so.</summary>
    private IReadOnlyList<string> Names(string folder) => listing.Names(folder, MaxNames) ?? (LeadsOut(folder) ? [] : throw GateDiagnostics.Stop(
        DiagnosticCatalog.LimitExceeded,
        $"The names in {place.Show(folder)} could not be compared with those of the inputs: the folder cannot be listed, or holds more than {MaxNames}.",
        "Make it readable, or keep what the config names in a smaller folder.",
        DiagnosticLocation.WholeFile(folder)));

    private bool LeadsOut(string folder) =>
        RealPath.Resolve(folder) is { } real && RealPath.Resolve(place.Root) is { } root && !PathRules.IsInside(real, root);

    private static GateDiagnostic Diagnostic(string path, string variant) => GateDiagnostics.Own(
        DiagnosticCatalog.NameDiffersInCase,
        $"The change adds {Path.GetFileName(variant)}, whose name differs from {Path.GetFileName(path)} only in case: some systems take one for the other.",
        $"Give it the name {Path.GetFileName(path)}, or another one.",
        DiagnosticLocation.WholeFile(variant));
}
