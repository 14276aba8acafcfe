using System.IO.Compression;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Corpus;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Recorded;

/// <summary>
/// Stores that the real openclaw-alignment wrote (<c>make_stores.py</c> beside this file): those of the file that
/// OPENCLAW_ALIGNMENT_STORES names, else the sample that is kept.
/// </summary>
internal static class RecordedStores
{
    private static readonly Lazy<IReadOnlyList<JsonObject>> Stores = new(Load);

    public static IReadOnlyList<JsonObject> All => Stores.Value;

    public static MemoryFiles Files(JsonObject store, string state = "files")
    {
        var files = new MemoryFiles();
        foreach (var (name, text, _) in store.Object(state).Members)
        {
            files.With($"{StoreFiles.PolicyFolder}/{name}", ((JsonString)text).Value);
        }

        return files;
    }

    public static string Text(JsonObject store, string name) => store.Object("files").Text(name)!;

    private static IReadOnlyList<JsonObject> Load()
    {
        if (Environment.GetEnvironmentVariable("OPENCLAW_ALIGNMENT_STORES") is { Length: > 0 } path)
        {
            return Parse(File.ReadAllText(path));
        }

        using var reader = new StreamReader(new BrotliStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "corpus", "alignment", "stores.json.br")), CompressionMode.Decompress));
        return Parse(reader.ReadToEnd());
    }

    private static IReadOnlyList<JsonObject> Parse(string text) => [.. ((JsonArray)JsonReading.Value(text)).Items.Cast<JsonObject>()];
}
