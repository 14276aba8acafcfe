using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Governance.Audit;
using OpenClaw.Policy.Governance.Requests;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Governance.Traces;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Running.Tests;

[TestClass]
public sealed class GovernedRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-run-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("http://127.0.0.1:18789", true)]
    [DataRow("http://localhost:18789/x", true)]
    [DataRow("http://[::1]:18789", true)]
    [DataRow("https://gateway.example.org", true)]
    [DataRow("http://gateway.example.org", false)]
    [DataRow("http://127.0.0.1.example.org", false)]
    [DataRow("http://user:pass@127.0.0.1", false)]
    [DataRow("ftp://127.0.0.1", false)]
    [DataRow("127.0.0.1:18789", false)]
    public void TheTokenGoesToThisMachineOrBehindTls(string text, bool isTaken) => Assert.AreEqual(isTaken, GatewayAddress.Parse(text) is not null);

    [TestMethod]
    [DataRow("chat_ok", "executed", null)]
    [DataRow("chat_badtoken", "failed", "run-unauthorized")]
    [DataRow("rl_good", "failed", "run-unauthorized")]
    [DataRow("dis_chat", "failed", "run-endpoint-disabled")]
    [DataRow("chat_get", "failed", "run-endpoint-disabled")]
    [DataRow("chat_badmodel", "failed", "run-request-rejected")]
    [DataRow("chat_providerdown", "unknown", "run-provider-failed")]
    [DataRow("c_500", "unknown", "run-provider-failed")]
    [DataRow("c_429", "unknown", "run-provider-failed")]
    [DataRow("c_401", "unknown", "run-provider-failed")]
    [DataRow("get_readyz", "unknown", "run-outcome-unknown")]
    [DataRow(null, "unknown", "run-outcome-unknown")]
    public async Task EachRecordedShapeHasItsCodeAndATraceThatVerifies(string? recording, string stage, string? check)
    {
        using var gateway = RecordedGateway.Ready(recording);
        var outcome = await Run(gateway, "Explain gravity");
        Assert.AreEqual((stage, check), (outcome.Stage, outcome.Code?.CheckId!["governance/".Length..]));
        Assert.AreEqual("", Audit());
        Assert.HasCount(1, gateway.Requests);
    }

    [TestMethod]
    public async Task AHangIsUnknown()
    {
        using var gateway = RecordedGateway.Ready("");
        using var client = new GatewayClient(gateway.Address, "t", TimeSpan.FromMilliseconds(200));
        Assert.AreEqual("unknown", (await Run(client, "Explain gravity")).Stage);
        Assert.AreEqual("", Audit());
    }

    [TestMethod]
    public async Task NobodyListeningSendsNothing()
    {
        Uri address;
        using (var gateway = RecordedGateway.Ready("chat_ok"))
        {
            address = gateway.Address;
        }

        using var client = new GatewayClient(address, "t");
        Assert.AreEqual("failed", (await Run(client, "Explain gravity")).Stage);
        Assert.AreEqual("governance/run-gateway-not-ready", (await Preflight.CheckAsync(client))!.Code!.CheckId);
    }

    [TestMethod]
    [DataRow("Wipe the server", "blocked")]
    [DataRow("Update the wiki page", "halted")]
    public async Task WhatIsNotPermittedIsNotSent(string request, string stage)
    {
        using var gateway = RecordedGateway.Ready("chat_ok");
        Assert.AreEqual(stage, (await Run(gateway, request)).Stage);
        Assert.IsEmpty(gateway.Requests);
        Assert.AreEqual("", Audit());
    }

    [TestMethod]
    public async Task EachRequestHasASessionOfItsOwnAndTheTokenStandsInTheHeader()
    {
        using var gateway = RecordedGateway.Ready("chat_ok");
        using (var client = new GatewayClient(gateway.Address, "the-token"))
        {
            await Run(client, "Explain gravity");
            await Run(client, "Explain light");
        }

        Assert.HasCount(2, gateway.Requests);
        StringAssert.Contains(gateway.Requests[0], "Authorization: Bearer the-token");
        Assert.AreNotEqual(User(gateway.Requests[0]), User(gateway.Requests[1]));
        Assert.DoesNotContain("the-token", File.ReadAllText(TracePath));
        Assert.DoesNotContain("gravity", File.ReadAllText(TracePath));
    }

    [TestMethod]
    [DataRow("get_readyz", "models", null)]
    [DataRow("chat_ok", "models", "run-gateway-not-ready")]
    [DataRow("get_readyz", "models_noauth", "run-unauthorized")]
    [DataRow("get_readyz", "rl_good", "run-unauthorized")]
    [DataRow("get_readyz", "dis_models", "run-endpoint-disabled")]
    [DataRow("get_readyz", "chat_ok", "run-gateway-not-ready")]
    public async Task ThePreflightTellsWhatIsWrong(string ready, string models, string? check)
    {
        using var gateway = new RecordedGateway(line => line == "GET /readyz" ? ready : models);
        using var client = new GatewayClient(gateway.Address, "t");
        Assert.AreEqual(check, (await Preflight.CheckAsync(client))?.Code!.CheckId!["governance/".Length..]);
    }

    private string TracePath => Path.Combine(_folder, "trace.jsonl");

    private static string User(string request) => request[request.IndexOf("\"user\":\"", StringComparison.Ordinal)..][..50];

    private async Task<RunOutcome> Run(RecordedGateway gateway, string request)
    {
        using var client = new GatewayClient(gateway.Address, "t");
        return await Run(client, request);
    }

    private async Task<RunOutcome> Run(GatewayClient client, string request)
    {
        using var trace = TraceFile.Open(new Destination(TracePath), new TraceHeader { Time = DateTimeOffset.UnixEpoch, RulesHash = ShippedRules.Default.Hash });
        var run = new GovernedRun { Client = client, Trace = trace, Rules = ShippedRules.Default, Clock = TimeProvider.System };
        return await run.RunAsync(new GovernedRequest { Id = "r", Text = request, Span = new SourceSpan(new SourceText("/r", ""), 0, 0) }, approval: null);
    }

    private string Audit()
    {
        var auditor = new TraceAuditor(new AuditEvidence());
        using var stream = new MemoryStream(File.ReadAllBytes(TracePath));
        auditor.Add("trace.jsonl", stream);
        return string.Join(" ", auditor.Result().Findings.Select(static f => f.Message));
    }
}
