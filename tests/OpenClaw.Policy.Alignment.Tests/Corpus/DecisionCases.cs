using System.IO.Compression;
using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>
/// What the real decision model answered to drawn inputs (<c>make_decision_cases.py</c> beside this file): the file that OPENCLAW_ALIGNMENT_DECISIONS names,
/// else the one that is kept.
/// </summary>
internal static class DecisionCases
{
    private static readonly Lazy<JsonObject> Document = new(static () =>
    {
        if (Environment.GetEnvironmentVariable("OPENCLAW_ALIGNMENT_DECISIONS") is { Length: > 0 } path)
        {
            return (JsonObject)JsonReading.Value(File.ReadAllText(path));
        }

        using var reader = new StreamReader(new BrotliStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "corpus", "alignment", "decisions.json.br")), CompressionMode.Decompress));
        return (JsonObject)JsonReading.Value(reader.ReadToEnd());
    });

    public static JsonObject All => Document.Value;

    public static IReadOnlyList<JsonObject> Group(string name) => [.. All.List(name).Cast<JsonObject>()];
}
