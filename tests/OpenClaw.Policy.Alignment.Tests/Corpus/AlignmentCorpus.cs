using System.Formats.Tar;
using System.IO.Compression;
using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>
/// Recorded runs of the real openclaw-alignment 2.0.0: those of the folder that OPENCLAW_ALIGNMENT_CORPUS names, else those kept beside the tests.
/// </summary>
internal static class AlignmentCorpus
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Kept = new(Unpack);

    /// <summary>The content of one file, such as <c>risk.json</c>.</summary>
    public static JsonObject File(string name)
    {
        var text = Environment.GetEnvironmentVariable("OPENCLAW_ALIGNMENT_CORPUS") is { Length: > 0 } folder
            ? System.IO.File.ReadAllText(Path.Combine(folder, name))
            : Kept.Value[name];
        return (JsonObject)JsonReading.Value(text);
    }

    /// <summary>The cases of one group of a file.</summary>
    public static IReadOnlyList<JsonObject> Group(string file, string group) => [.. ((JsonArray)File(file)[group]!).Items.Cast<JsonObject>()];

    private static Dictionary<string, string> Unpack()
    {
        using var brotli = new BrotliStream(System.IO.File.OpenRead(Path.Combine(AppContext.BaseDirectory, "corpus", "alignment", "cases.tar.br")), CompressionMode.Decompress);
        using var tar = new TarReader(brotli);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data)
            {
                using var reader = new StreamReader(data);
                files[Path.GetFileName(entry.Name)] = reader.ReadToEnd();
            }
        }

        return files;
    }
}
