using System.Text.Json;

namespace OpenClaw.Policy.Governance.Audit;

/// <summary>The gateway's own audit ledger, as <c>openclaw audit --json</c> prints it. It is best effort: what is not in it proves nothing.</summary>
/// <param name="Path">The file.</param>
/// <param name="Runs">By run id.</param>
public sealed record Ledger(string Path, IReadOnlyDictionary<string, LedgerRun> Runs)
{
    /// <summary>Reads an export; null when it is none.</summary>
    public static Ledger? Parse(string path, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            var runs = new Dictionary<string, LedgerRun>(StringComparer.Ordinal);
            foreach (var row in events.EnumerateArray())
            {
                if (row.ValueKind != JsonValueKind.Object || Text(row, "runId") is not { } runId)
                {
                    continue;
                }

                if (!runs.TryGetValue(runId, out var run))
                {
                    runs.Add(runId, run = new LedgerRun(runId));
                }

                run.Add(row);
            }

            return new Ledger(path, runs);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
