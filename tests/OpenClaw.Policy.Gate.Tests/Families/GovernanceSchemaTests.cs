using System.Text;
using System.Text.Json;
using Json.Schema;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Governance.Approvals;
using OpenClaw.Policy.Governance.Requests;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Governance.Traces;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate.Tests.Families;

/// <summary>The published schemas of the governed runs, read by a validator that is not this project's: what a reader takes a schema takes, and what it refuses a schema refuses.</summary>
[TestClass]
public sealed class GovernanceSchemaTests
{
    private const string Approval = """{"version":1,"requestId":"a","requestHash":"sha256:00","rulesHash":"sha256:00","decision":"deny","approver":"ann","author":"bob","approvedAt":"2026-11-20T07:00:00Z","expiresAt":"2026-11-21T07:00:00+01:00","reason":"no","decidedBy":{"kind":"person","via":"terminal"}}""";

    private static readonly Dictionary<string, JsonSchema> Schemas = Directory.EnumerateFiles(Path.Combine(Checkout.Folder, "docs", "reference"), "governance-*.schema.json")
        .ToDictionary(static f => Path.GetFileName(f)["governance-".Length..^".schema.json".Length], static f => JsonSchema.FromFile(f));

    [TestMethod]
    [DataRow("rules", """{ version: 1, extends: "default", rules: [] }""", true)]
    [DataRow("rules", """{ version: 1, default: "amber", groups: { x: ["a"] }, rules: [{ id: "a", risk: "amber", reason: "x", match: { patterns: ["close ..4 {x}"] }, unless: ["y"], tools: { allow: ["read"] }, approvals: { count: 2, roles: ["f"], automation: false } }], invoke: { allow: ["sessions_list"] }, examples: [{ request: "x", risk: "amber" }] }""", true)]
    [DataRow("rules", """{ rules: [] }""", false)]
    [DataRow("rules", """{ version: 2, rules: [] }""", false)]
    [DataRow("rules", """{ version: 1 }""", false)]
    [DataRow("rules", """{ version: 1, rules: [], extends: "seed" }""", false)]
    [DataRow("rules", """{ version: 1, rules: [], defualt: "red" }""", false)]
    [DataRow("rules", """{ version: 1, rules: [{ id: "a", risk: "yellow", reason: "x", match: { words: ["b"] } }] }""", false)]
    [DataRow("rules", """{ version: 1, rules: [{ id: "a", risk: "red", match: { words: ["b"] } }] }""", false)]
    [DataRow("rules", """{ version: 1, rules: [{ id: "a", risk: "red", reason: "x", match: { regex: ["b"] } }] }""", false)]
    [DataRow("rules", """{ version: 1, rules: [{ id: "a", risk: "red", reason: "x", match: { words: ["b"] }, approvals: { count: 0 } }] }""", false)]
    [DataRow("roster", """{ version: 1, people: [{ id: "ann", emails: ["a@example.org"], roles: ["f"], keys: ["ssh-ed25519 AAAA"] }] }""", true)]
    [DataRow("roster", """{ version: 1, people: [{ id: "ann" }] }""", true)]
    [DataRow("roster", """{ version: 1, people: [{ id: "ann", keys: ["SHA256:abc"] }] }""", false)]
    [DataRow("roster", """{ version: 1, people: [{ emails: [] }] }""", false)]
    [DataRow("roster", """{ version: 1, people: {} }""", false)]
    [DataRow("roster", """{ people: [] }""", false)]
    [DataRow("request", """{"id":"budget-q1","request":"Draft an email to finance asking for confirmation of the Q1 cloud budget.","author":"bob"}""", true)]
    [DataRow("request", """{"id":"a","request":"x","agent":"main","tools":["read"]}""", true)]
    [DataRow("request", """{"id":"a"}""", false)]
    [DataRow("request", """{"id":"a","request":"  "}""", false)]
    [DataRow("request", """{"id":"a","request":"x","requst":"y"}""", false)]
    [DataRow("request", """{"id":"a","request":"x","tools":"read"}""", false)]
    [DataRow("approval", Approval, true)]
    public void AReaderAndItsSchemaSayTheSame(string kind, string text, bool isTaken)
    {
        Assert.AreEqual(isTaken, Reads(kind, text), "the reader");
        Assert.AreEqual(isTaken, Takes(kind, text), "the schema");
    }

    [TestMethod]
    [DataRow("\"deny\"", "\"allow-always\"")]
    [DataRow("\"version\":1,", "")]
    [DataRow("T07:00:00Z", "")]
    [DataRow("00+01:00", "00")]
    [DataRow("\"person\"", "\"nobody\"")]
    [DataRow("\"reason\":\"no\"", "\"reason\":\"\"")]
    [DataRow("\"approver\":\"ann\",", "")]
    [DataRow("\"via\"", "\"by\"")]
    public void AnApprovalWithAFaultIsTakenByNeither(string from, string to)
    {
        var text = Approval.Replace(from, to, StringComparison.Ordinal);
        Assert.AreNotEqual(Approval, text);
        Assert.IsFalse(Reads("approval", text), "the reader");
        Assert.IsFalse(Takes("approval", text), "the schema");
    }

    [TestMethod]
    [DataRow("default-rules.jsonc")]
    [DataRow("seed-rules.jsonc")]
    public void ShippedRulesAreTaken(string name) =>
        Assert.IsTrue(Takes("rules", File.ReadAllText(Path.Combine(Checkout.Folder, "src", "OpenClaw.Policy.Governance", "Rules", name))));

    [TestMethod]
    public void LinesAndHeadOfATraceAreTaken()
    {
        var folder = Directory.CreateTempSubdirectory("openclaw-schema-").FullName;
        var path = Path.Combine(folder, "trace.jsonl");
        string head;
        using (var trace = TraceFile.Open(new Destination(path), new TraceHeader { Time = DateTimeOffset.UnixEpoch, RulesHash = ShippedRules.Default.Hash }))
        {
            trace.Append(new TraceEvent("a", DateTimeOffset.UnixEpoch, TraceStages.Classification, new ObjectNodeBuilder().Set("risk", "green").Build()));
            head = trace.Head.ToJson();
        }

        var lines = File.ReadAllLines(path);
        Directory.Delete(folder, recursive: true);
        Assert.HasCount(2, lines);
        Assert.IsTrue(lines.All(static l => Takes("trace-line", l)));
        Assert.IsFalse(Takes("trace-line", lines[1].Replace("\"v\":1", "\"v\":2", StringComparison.Ordinal)));
        Assert.IsFalse(Takes("trace-line", lines[1].Replace("\"seq\":1,", "", StringComparison.Ordinal)));
        Assert.IsTrue(Takes("trace-head", head) && TraceHead.Parse(Encoding.UTF8.GetBytes(head)) is not null);
        var broken = head.Replace("\"count\":2", "\"count\":-1", StringComparison.Ordinal);
        Assert.IsFalse(Takes("trace-head", broken) || TraceHead.Parse(Encoding.UTF8.GetBytes(broken)) is not null);
    }

    private static bool Takes(string kind, string text)
    {
        using var document = JsonDocument.Parse(JsonTextWriter.GetText(Json5Reader.Read(new SourceText("/x", text)).Root));
        return Schemas[kind].Evaluate(document.RootElement).IsValid;
    }

    private static bool Reads(string kind, string text)
    {
        var (source, problems) = (new SourceText("/x", text), new List<RulesProblem>());
        return kind switch
        {
            "rules" => RulesReader.Read(source).Rules is not null,
            "roster" => Roster.Read(source, problems) is not null,
            "request" => RequestsReader.ReadJsonLines(source) is { Requests.Count: 1, Problems.Count: 0 },
            _ => ApprovalReader.Read(source, problems) is not null,
        };
    }
}
