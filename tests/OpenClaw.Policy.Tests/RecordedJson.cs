using System.IO.Compression;
using System.Text.Json;

namespace OpenClaw.Policy.Tests;

/// <summary>Recordings of the real program that the tests bring along, packed.</summary>
internal static class RecordedJson
{
    /// <param name="name">The file below <c>tests/corpus</c>, without <c>.br</c>.</param>
    public static IReadOnlyList<JsonElement> Read(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "corpus", $"{name}.br"));
        using var packed = new BrotliStream(file, CompressionMode.Decompress);
        using var document = JsonDocument.Parse(packed);
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    /// <summary>Each release of each recorded outcome, with the outcome.</summary>
    public static IEnumerable<(string Release, JsonElement Outcome)> Outcomes(JsonElement recorded) =>
        from outcome in recorded.GetProperty("expected").EnumerateArray()
        from release in outcome.GetProperty("releases").EnumerateArray()
        select (release.GetString()!, outcome);
}
