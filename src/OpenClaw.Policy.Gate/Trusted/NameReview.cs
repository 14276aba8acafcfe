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

    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted)
    {
        var root = scene.Place.Root;
        var looked = scene.Files.Reads.Select(static r => r.Path).Concat(scene.Files.Kinds.Keys);
        return looked.Where(p => PathRules.IsInside(p, root)).SelectMany(p => Upwards(p, root)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(p => Variants(p).Where(v => trusted.Fork.Files.GetKind(v) == EntryKind.Missing).Select(v => Diagnostic(p, v)));
    }

    /// <summary>A path and the folders that it lies in, below the root.</summary>
    private static IEnumerable<string> Upwards(string path, string root)
    {
        for (var current = path; current is not null && current != root && PathRules.IsInside(current, root); current = Path.GetDirectoryName(current))
        {
            yield return current;
        }
    }

    private static List<string> Variants(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            return
            [
                .. Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!)
                    .Take(MaxNames)
                    .Where(e => Path.GetFileName(e) is var other && other != name && other.Equals(name, StringComparison.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal),
            ];
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
