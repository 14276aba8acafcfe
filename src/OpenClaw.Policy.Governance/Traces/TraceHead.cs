using System.Text.Json;

namespace OpenClaw.Policy.Governance.Traces;

/// <summary>
/// Where a trace ends. A chain alone cannot show that its end was cut off or that all of it was written anew: this record can, when it is kept
/// where the writer of the trace cannot write.
/// </summary>
/// <param name="Count">How many lines the trace has, its header included.</param>
/// <param name="Hash">The hash of the last one.</param>
public sealed record TraceHead(long Count, string Hash)
{
    /// <summary>Canonical JSON: members in order, no blanks, a line end.</summary>
    public string ToJson() => $$"""{"count":{{Count}},"hash":"{{Hash}}","v":1}""" + "\n";

    /// <summary>Reads a record; null when it is none.</summary>
    public static TraceHead? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } record
                && record.TryGetProperty("v", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == 1
                && record.TryGetProperty("count", out var count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt64(out var lines) && lines >= 0
                && record.TryGetProperty("hash", out var hash) && hash.ValueKind == JsonValueKind.String
                ? new TraceHead(lines, hash.GetString()!)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
