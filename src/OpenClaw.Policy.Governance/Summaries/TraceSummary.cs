using System.Text;
using System.Text.Json;
using OpenClaw.Policy.Governance.Traces;

namespace OpenClaw.Policy.Governance.Summaries;

/// <summary>A trace as a table, for people and spreadsheets. What cannot be read is left out: the audit is what tells of it.</summary>
public static class TraceSummary
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",\"\r\n");

    private const string Columns = "trace_id,ts,stage,risk,category,status,run_id,approver,request_hash,payload";

    /// <summary>Comma-separated values, one row a line; the payload is JSON. A cell that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="output">Takes the table.</param>
    public static void WriteCsv(Stream trace, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Columns + "\n");
        foreach (var line in Lines(trace))
        {
            using var document = line;
            var root = document.RootElement;
            var payload = root.GetProperty("payload");
            output.Write(string.Join(',', new[]
            {
                Text(root, "traceId") ?? Text(root, "trace_id"), Text(root, "ts"), Text(root, "stage"), Text(payload, "risk"), Text(payload, "category"),
                Text(payload, "status"), Text(payload, "runId"), Text(payload, "approver") ?? Text(payload, "reviewer"), Text(payload, "requestHash"), payload.GetRawText(),
            }.Select(Cell)) + "\n");
        }
    }

    /// <summary>A table in Markdown, one row a request: request, class, approval, outcome.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="output">Takes the table.</param>
    public static void WriteMarkdown(Stream trace, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var rows = new Dictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (var line in Lines(trace))
        {
            using var document = line;
            var root = document.RootElement;
            var payload = root.GetProperty("payload");
            if ((Text(root, "traceId") ?? Text(root, "trace_id")) is { } id && Text(root, "stage") is { } stage && stage != TraceStages.Header)
            {
                rows.TryAdd(id, [null, null, null, null]);
                var row = rows[id];
                row[0] ??= Text(payload, "requestId");
                row[1] ??= Text(payload, "risk");
                row[2] = stage == TraceStages.Approval ? $"{(payload.TryGetProperty("approved", out var a) && a.ValueKind == JsonValueKind.True ? "yes" : "no")}, {Text(payload, "approver") ?? Text(payload, "reviewer")}" : row[2];
                row[3] = TraceStages.IsEnd(stage) ? $"{stage}{(Text(payload, "runId") is { } run ? $" ({run})" : "")}" : row[3];
            }
        }

        output.Write("| request | class | approval | outcome |\n|---|---|---|---|\n");
        foreach (var (id, row) in rows)
        {
            output.Write($"| {Escape(row[0] ?? id)} | {Escape(row[1])} | {Escape(row[2] ?? "none needed")} | {Escape(row[3] ?? "no end")} |\n");
        }
    }

    private static IEnumerable<JsonDocument> Lines(Stream trace)
    {
        using var reader = new StreamReader(trace, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (TraceRecord.Read(Encoding.UTF8.GetBytes(line)) is not null)
            {
                yield return JsonDocument.Parse(line);
            }
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Cell(string? text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text ?? "";
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Escape(string? text)
    {
        var safe = new StringBuilder();
        foreach (var c in text ?? "")
        {
            safe.Append(char.IsControl(c) ? " " : c is '|' or '<' or '>' or '&' or '[' or ']' or '`' or '*' or '_' or '!' or '\\' or '@' or '#' ? $"&#{(int)c};" : c.ToString());
        }

        return safe.ToString();
    }
}
