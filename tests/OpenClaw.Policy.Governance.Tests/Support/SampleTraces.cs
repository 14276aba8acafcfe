using System.Text;
using OpenClaw.Policy.Governance.Audit;
using OpenClaw.Policy.Governance.Traces;
using OpenClaw.Policy.Json;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Tests.Support;

/// <summary>Makes traces for tests, with a clock that goes one millisecond a line.</summary>
internal static class SampleTraces
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 7, 0, 0, TimeSpan.Zero);

    public static TraceHeader Header(string rulesHash = "sha256:00") => new() { Time = Start, RulesHash = rulesHash };

    public static TraceEvent Event(int number, int id, string stage, string payload) =>
        new($"00000000-0000-0000-0000-{id + 1:d12}", Start.AddMilliseconds(number + 1), stage, Payload(payload));

    public static ObjectNode Payload(string json) => (ObjectNode)JsonReader.Read(new SourceText("/payload.json", json));

    public static string Classification(string risk) => risk switch
    {
        "green" => """{"allow":true,"category":"low_impact","confidence":0.88,"requires_approval":false,"risk":"green"}""",
        "amber" => """{"allow":true,"category":"moderate_impact","confidence":0.76,"requires_approval":true,"risk":"amber"}""",
        _ => """{"allow":false,"category":"high_impact","confidence":0.92,"requires_approval":true,"risk":"red"}""",
    };

    /// <summary>The lines of green requests that were executed, header included, each with its end.</summary>
    public static List<byte[]> Lines(int count)
    {
        var lines = new List<byte[]>();
        string? previous = null;
        Add(new TraceEvent("00000000-0000-0000-0000-000000000000", Start, TraceStages.Header, Payload("{}")));
        for (var i = 0; lines.Count < count; i++)
        {
            Add(i % 2 == 0
                ? Event(i, i / 2, TraceStages.Classification, Classification("green"))
                : Event(i, i / 2, TraceStages.Executed, $$"""{"runId":"run-{{i}}","sessionKey":"session-{{i}}"}"""));
        }

        return lines;

        void Add(TraceEvent one)
        {
            (var line, previous) = TraceLine.Write(one, lines.Count, previous);
            lines.Add(line);
        }
    }

    public static List<byte[]> Split(byte[] bytes)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
            lines.Add(bytes[start..(length == 0 ? bytes.Length : start + length)]);
            start += lines[^1].Length;
        }

        return lines;
    }

    public static TraceHead HeadOf(List<byte[]> lines) => new(lines.Count, Encoding.ASCII.GetString(lines[^1].AsSpan(9, 71)));

    public static AuditResult Audit(IEnumerable<byte[]> lines, TraceHead? head = null, AuditEvidence? evidence = null)
    {
        using var stream = new MemoryStream();
        foreach (var line in lines)
        {
            stream.Write(line);
        }

        stream.Position = 0;
        var auditor = new TraceAuditor(evidence ?? new AuditEvidence());
        auditor.Add("trace.jsonl", stream, head);
        return auditor.Result();
    }

    public static string Codes(AuditResult result) => string.Join(" ", result.Findings.Select(static f => $"{f.Descriptor.CheckId!["governance/".Length..]}@{f.Line}"));
}
