using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Governance.Audit;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Governance.Traces;
using OpenClaw.Policy.Json;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Running.Tests;

[TestClass]
public sealed class GovernedInvocationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-invoke-").FullName;

    private string TracePath => Path.Combine(_folder, "trace.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("tool_ok", "executed", null)]
    [DataRow("dis_tool", "executed", null)]
    [DataRow("tool_exec", "failed", "run-tool-denied")]
    [DataRow("tool_badargs2", "unknown", "run-request-rejected")]
    [DataRow("rl_good", "failed", "run-unauthorized")]
    [DataRow("chat_badtoken", "failed", "run-unauthorized")]
    [DataRow("dis_chat", "failed", "run-endpoint-disabled")]
    [DataRow("chat_badmodel", "failed", "run-request-rejected")]
    [DataRow("chat_ok", "unknown", "run-outcome-unknown")]
    [DataRow("c_500", "unknown", "run-outcome-unknown")]
    [DataRow(null, "unknown", "run-outcome-unknown")]
    public async Task EachRecordedShapeHasItsCodeAndATraceThatVerifies(string? recording, string stage, string? check)
    {
        using var gateway = RecordedGateway.Ready(recording);
        var outcome = await Invoke(gateway, "sessions_list");
        Assert.AreEqual((stage, check), (outcome.Stage, outcome.Code?.CheckId!["governance/".Length..]));
        Assert.AreEqual("", Audit());
        StringAssert.Contains(gateway.Requests.Single(), """{"tool":"sessions_list","action":"json","args":{"limit":5},"sessionKey":"main"}""");
    }

    [TestMethod]
    [DataRow("exec")]
    [DataRow("web_fetch")]
    [DataRow("Sessions_list")]
    [DataRow("sessions_list ")]
    public async Task WhatTheRulesDoNotAllowIsNotSent(string tool)
    {
        using var gateway = RecordedGateway.Ready("tool_ok");
        Assert.AreEqual("blocked", (await Invoke(gateway, tool)).Stage);
        Assert.IsEmpty(gateway.Requests);
        Assert.AreEqual("", Audit());
    }

    [TestMethod]
    public async Task ACallIsHeldAgainstTheRulesAndNotAgainstTheRequests()
    {
        using var gateway = RecordedGateway.Ready("tool_ok");
        await Invoke(gateway, "agents_list");
        var evidence = new AuditEvidence { RequestHashes = new HashSet<string>(), Rules = ShippedRules.Default };
        Assert.AreEqual("", Audit(evidence));
        StringAssert.Contains(Audit(evidence with { Rules = ShippedRules.Default with { InvokeTools = ["sessions_list"] } }), "which the rules do not allow under invoke");
        Assert.DoesNotContain("limit", File.ReadAllText(TracePath));
    }

    private async Task<RunOutcome> Invoke(RecordedGateway gateway, string tool)
    {
        const string Arguments = """{"limit":5}""";
        using var client = new GatewayClient(gateway.Address, "t");
        using var trace = TraceFile.Open(new Destination(TracePath), new TraceHeader { Time = DateTimeOffset.UnixEpoch, RulesHash = ShippedRules.Default.Hash });
        var invocation = new GovernedInvocation { Client = client, Trace = trace, Rules = ShippedRules.Default, Clock = TimeProvider.System };
        return await invocation.InvokeAsync(new ToolCall(tool, (ObjectNode)JsonReader.Read(new SourceText("a", Arguments)), Arguments));
    }

    private string Audit(AuditEvidence? evidence = null)
    {
        var auditor = new TraceAuditor(evidence ?? new AuditEvidence());
        using var stream = new MemoryStream(File.ReadAllBytes(TracePath));
        auditor.Add("trace.jsonl", stream);
        return string.Join(" ", auditor.Result().Findings.Select(static f => f.Message));
    }
}
