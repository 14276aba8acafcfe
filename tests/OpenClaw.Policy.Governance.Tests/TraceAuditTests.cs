using System.Text;
using OpenClaw.Policy.Governance.Audit;
using OpenClaw.Policy.Governance.Tests.Support;
using OpenClaw.Policy.Governance.Traces;

namespace OpenClaw.Policy.Governance.Tests;

[TestClass]
public sealed class TraceAuditTests
{
    private const string Run = """{"runId":"r1","sessionKey":"s1"}""";

    [TestMethod]
    [DataRow("green", "executed", "")]
    [DataRow("amber", "approval+ executed", "")]
    [DataRow("amber", "approval- halted", "")]
    [DataRow("amber", "halted", "")]
    [DataRow("red", "approval- blocked", "")]
    [DataRow("red", "blocked", "")]
    [DataRow("amber", "approval+ unknown", "")]
    [DataRow("amber", "executed", "trace-executed-without-approval@3")]
    [DataRow("amber", "approval- executed", "trace-executed-without-approval@4")]
    [DataRow("red", "executed", "trace-executed-red@3")]
    [DataRow("red", "approval+ executed", "trace-executed-red@4")]
    [DataRow("amber", "approval+ halted", "trace-stage-order@4")]
    [DataRow("green", "blocked", "trace-stage-order@3")]
    [DataRow("green", "approval+ executed", "trace-stage-order@3")]
    [DataRow("amber", "approval+ approval+ executed", "trace-stage-order@4")]
    [DataRow("green", "executed executed", "trace-duplicate-id@4")]
    [DataRow("green", "executed approval+", "trace-stage-order@4")]
    [DataRow("green", "executed classification", "trace-duplicate-id@4")]
    [DataRow("green", "", "trace-incomplete@2")]
    [DataRow("green", "sleeping executed", "trace-invalid-line@3")]
    public void StagesStandInAnOrderThatARunHas(string risk, string stages, string expected) =>
        Assert.AreEqual(expected, SampleTraces.Codes(Of([(TraceStages.Classification, SampleTraces.Classification(risk)), .. stages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stage)])));

    [TestMethod]
    public void AnEndWithoutAClassificationIsFound() => Assert.AreEqual("trace-stage-order@2", SampleTraces.Codes(Of([("executed", Run)])));

    [TestMethod]
    [DataRow("""{"allow":true,"category":"low_impact","confidence":0.92,"requires_approval":false,"risk":"green"}""")]
    [DataRow("""{"allow":true,"category":"high_impact","requires_approval":false,"risk":"green"}""")]
    [DataRow("""{"allow":true,"requires_approval":false,"risk":"purple"}""")]
    public void AClassificationThatContradictsItselfIsFound(string payload) =>
        StringAssert.Contains(SampleTraces.Codes(Of([("classification", payload), ("executed", Run)])), "trace-classification-mismatch@2");

    [TestMethod]
    public void AClassificationThatDoesNotRepeatIsFound()
    {
        const string Payload = """{"allow":true,"category":"low_impact","confidence":0.88,"requires_approval":false,"risk":"green","user_request":"Wipe the server"}""";
        var evidence = new AuditEvidence { Rules = Rules.ShippedRules.Seed };
        Assert.AreEqual("trace-classification-mismatch@2", SampleTraces.Codes(Of([("classification", Payload), ("executed", Run)], evidence, Rules.ShippedRules.Seed.Hash)));
    }

    [TestMethod]
    public void AnApprovalWithoutACommittedRecordIsFound()
    {
        var evidence = new AuditEvidence { ApprovalHashes = new HashSet<string> { "sha256:aa" } };
        (string, string)[] Events(string hash) => [("classification", SampleTraces.Classification("amber")), ("approval", $$"""{"approved":true,"approvalHash":"{{hash}}"}"""), ("executed", Run)];
        Assert.AreEqual("", SampleTraces.Codes(Of(Events("sha256:aa"), evidence)));
        Assert.AreEqual("trace-approval-unmatched@3", SampleTraces.Codes(Of(Events("sha256:bb"), evidence)));
    }

    [TestMethod]
    public void ARequestThatIsNotCommittedIsFound()
    {
        var evidence = new AuditEvidence { RequestHashes = new HashSet<string> { "sha256:aa" } };
        Assert.AreEqual("trace-request-unknown@3", SampleTraces.Codes(Of([("classification", SampleTraces.Classification("green")), ("executed", Run)], evidence)));
    }

    [TestMethod]
    [DataRow("""{}""", "trace-run-id-missing@3")]
    [DataRow("""{"runId":"r","note":"use sk-abcdefghijklmnopqrstuvwx"}""", "trace-secret-content@3")]
    [DataRow("""{"runId":"r","deep":{"list":["x","ghp_abcdefghijklmnopqrstuvwx"]}}""", "trace-secret-content@3")]
    [DataRow("""{"runId":"r","note":"the sk-learn package"}""", "")]
    public void TheEndIsLookedAt(string payload, string expected) =>
        Assert.AreEqual(expected, SampleTraces.Codes(Of([("classification", SampleTraces.Classification("green")), ("executed", payload)])));

    [TestMethod]
    public void ASharedSessionAndARunThatIsClaimedTwiceAreFound()
    {
        var lines = Lines([("classification", SampleTraces.Classification("green"), 1), ("executed", Run, 1), ("classification", SampleTraces.Classification("green"), 2), ("executed", Run, 2)], "sha256:00");
        var ledger = Ledger.Parse("ledger.json", Encoding.UTF8.GetBytes("""{"events":[]}"""));
        Assert.AreEqual("trace-session-shared@5 trace-duplicate-id@5 ledger-run-missing@3", SampleTraces.Codes(SampleTraces.Audit(lines, evidence: new AuditEvidence { Ledger = ledger })));
    }

    [TestMethod]
    [DataRow("""{"runId":"r1","action":"agent.run.finished","status":"succeeded"}""", "")]
    [DataRow("""{"runId":"r1","action":"agent.run.finished","status":"timed_out"}""", "ledger-status-differs@3")]
    [DataRow("""{"runId":"r1","action":"tool.action.finished","status":"succeeded","toolName":"exec"}""", "ledger-tool-unapproved@3")]
    [DataRow("""{"runId":"r1","action":"tool.action.finished","status":"failed","toolName":"read"}""", "run-tool-denied@3")]
    [DataRow("""{"runId":"r1","status":"succeeded"},{"runId":"r9","occurredAt":1795158000005,"status":"started"}""", "ledger-run-untraced@0")]
    [DataRow("""{"runId":"r1","status":"succeeded"},{"runId":"r9","occurredAt":1000,"status":"started"}""", "")]
    [DataRow("""{"runId":"r1","status":"succeeded"},{"runId":"r9","sessionKey":"s1"}""", "")]
    public void TheLedgerIsHeldAgainstTheTrace(string rows, string expected)
    {
        var ledger = Ledger.Parse("ledger.json", Encoding.UTF8.GetBytes($$"""{"events":[{{rows}}]}"""));
        var classification = SampleTraces.Classification("green").Replace("{", """{"tools":["read"],""", StringComparison.Ordinal);
        Assert.AreEqual(expected, SampleTraces.Codes(Of([("classification", classification), ("executed", Run)], new AuditEvidence { Ledger = ledger })));
    }

    [TestMethod]
    public void LinesOfTheFirstFormAreReadAndUnproven()
    {
        byte[][] lines =
        [
            Line("""{"trace_id": "a", "ts": "2026-11-20T07:00:00.000001+00:00", "stage": "classification", "payload": {"user_request": "x", "category": "high_impact", "risk": "red", "confidence": 0.92, "requires_approval": true, "allow": false, "reason": "y"}}"""),
            Line("""{"trace_id": "a", "ts": "2026-11-20T07:00:00.000002+00:00", "stage": "approval", "payload": {"approved": false, "reviewer": "simulated_manager", "note": "z"}}"""),
            Line("""{"trace_id": "a", "ts": "2026-11-20T07:00:00.000003+00:00", "stage": "executed", "payload": {"status": "executed_via_openclaw", "response_preview": ""}}"""),
        ];
        Assert.AreEqual("trace-executed-red@3 trace-run-id-missing@3 trace-unchained@1", SampleTraces.Codes(SampleTraces.Audit(lines)));
    }

    [TestMethod]
    [DataRow("not json")]
    [DataRow("[]")]
    [DataRow("{}")]
    [DataRow("""{"trace_id":"a","ts":"yesterday","stage":"executed","payload":{}}""")]
    [DataRow("""{"trace_id":"a","ts":"2026-11-20T07:00:00Z","stage":"executed","payload":[]}""")]
    [DataRow("""{"trace_id":"a","ts":"2026-11-20T07:00:00Z","stage":"executed","payload":{},"more":1}""")]
    [DataRow("""{"trace_id":"a","trace_id":"b","ts":"2026-11-20T07:00:00Z","stage":"executed","payload":{}}""")]
    public void ALineThatIsNoneIsFound(string line) => StringAssert.StartsWith(SampleTraces.Codes(SampleTraces.Audit([Line(line)])), "trace-invalid-line@1");

    [TestMethod]
    public void ALineWithoutEndIsNotHeldInMemory()
    {
        var result = SampleTraces.Audit([new byte[4 * 1024 * 1024], Line(""), Line("x")]);
        StringAssert.StartsWith(SampleTraces.Codes(result), "trace-invalid-line@1");
    }

    [TestMethod]
    public void ManyFindingsAreNotAllKept()
    {
        var result = SampleTraces.Audit(Enumerable.Repeat(Line("x"), 5000));
        Assert.HasCount(AuditLimits.Findings + 1, result.Findings);
    }

    private static (string Stage, string Payload) Stage(string word) => word switch
    {
        "approval+" => ("approval", """{"approved":true}"""),
        "approval-" => ("approval", """{"approved":false}"""),
        "classification" => (word, SampleTraces.Classification("green")),
        "executed" => (word, Run),
        _ => (word, "{}"),
    };

    private static AuditResult Of((string Stage, string Payload)[] events, AuditEvidence? evidence = null, string rulesHash = "sha256:00") =>
        SampleTraces.Audit(Lines([.. events.Select(static e => (e.Stage, e.Payload, 1))], rulesHash), evidence: evidence);

    private static List<byte[]> Lines((string Stage, string Payload, int Id)[] events, string rulesHash)
    {
        var path = Path.Combine(Path.GetTempPath(), $"trace-{Guid.NewGuid():n}.jsonl");
        try
        {
            using (var file = TraceFile.Open(new Disk.Destination(path), SampleTraces.Header(rulesHash)))
            {
                for (var i = 0; i < events.Length; i++)
                {
                    file.Append(SampleTraces.Event(i, events[i].Id, events[i].Stage, events[i].Payload));
                }
            }

            return SampleTraces.Split(File.ReadAllBytes(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Line(string text) => Encoding.UTF8.GetBytes(text + "\n");
}
