using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace OpenClaw.Policy.Tool.Tests.Corpus;

/// <summary>All recorded runs: of the folder that OPENCLAW_POLICY_CORPUS names, else of the archives beside the tests.</summary>
internal static class PolicyCorpus
{
    private static readonly Lazy<ILookup<string, PolicyCase>> ByRelease = new(static () => Load().ToLookup(static c => c.Release));

    public static IReadOnlyList<PolicyCase> Of(string release) => [.. ByRelease.Value[release]];

    private static IEnumerable<PolicyCase> Load() =>
        Environment.GetEnvironmentVariable("OPENCLAW_POLICY_CORPUS") is { Length: > 0 } folder ? FromFolder(folder) : FromArchives();

    private static IEnumerable<PolicyCase> FromFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(static f => PolicyCase.Parse(JsonDocument.Parse(File.ReadAllBytes(f))));

    private static IEnumerable<PolicyCase> FromArchives()
    {
        foreach (var archive in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus", "policy"), "*.tar.br"))
        {
            using var brotli = new BrotliStream(File.OpenRead(archive), CompressionMode.Decompress);
            using var tar = new TarReader(brotli);
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is { } data)
                {
                    foreach (var run in PolicyCase.Parse(JsonDocument.Parse(data)))
                    {
                        yield return run;
                    }
                }
            }
        }
    }
}
