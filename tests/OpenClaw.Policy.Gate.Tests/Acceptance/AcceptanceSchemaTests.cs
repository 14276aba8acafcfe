using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using OpenClaw.Policy.Gate.Acceptance;

namespace OpenClaw.Policy.Gate.Tests.Acceptance;

/// <summary>The published schema of the record, read by a validator that is not this project's.</summary>
[TestClass]
public sealed class AcceptanceSchemaTests : IDisposable
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(Path.Combine(Checkout.Folder, "docs", "reference", "policy.attestation.schema.json"));

    private readonly TempWorkspace _workspace = new();

    [TestMethod]
    [DataRow("2026.5.20")]
    [DataRow("2026.7.1")]
    [DataRow("2026.9.6")]
    public void A_record_that_accept_writes_is_valid(string release)
    {
        var record = Record(release);

        var result = Schema.Evaluate(JsonSerializer.SerializeToElement(record), new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.IsTrue(result.IsValid, string.Join(' ', result.Details!.Where(static d => !d.IsValid).Select(static d => d.InstanceLocation)));
    }

    [TestMethod]
    [DataRow("release")]
    [DataRow("hashes")]
    [DataRow("inputs")]
    public void A_record_that_lacks_a_member_is_not(string member)
    {
        var record = Record("2026.9.6").AsObject();
        record.Remove(member);

        Assert.IsFalse(Schema.Evaluate(JsonSerializer.SerializeToElement(record)).IsValid);
    }

    public void Dispose() => _workspace.Dispose();

    private JsonNode Record(string release)
    {
        _workspace.Write("openclaw.json", """{ "mcp": { "servers": { "docs": { "url": "https://docs.example/mcp" } } }, "plugins": { "entries": { "policy": { "enabled": true } } } }""");
        _workspace.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["browser"] } } }""");
        Directory.Delete(_workspace.PathOf(".git"), recursive: true);
        var result = PolicyAcceptance.Run(new AcceptRequest(_workspace.Request with { OpenClawVersion = release }, CheckOnly: false));
        Assert.AreEqual(AcceptOutcome.Accepted, result.Outcome, string.Join(' ', result.Reasons.Select(static r => r.Message)));
        return JsonNode.Parse(File.ReadAllText(_workspace.PathOf(AcceptanceRecord.FileName)))!;
    }
}
