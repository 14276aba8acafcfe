using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Gate.Drift;

namespace OpenClaw.Policy.Gate.Tests;

/// <summary>A hash that is not the accepted one is explained by the record of what was accepted, and by no other.</summary>
[TestClass]
public sealed class ExplainedMismatchTests
{
    private const string Config = """
        {
          "plugins": { "entries": { "policy": { "enabled": true } } },
          "mcp": { "servers": {
            "a": { "command": "x", "env": { "T": "${TOKEN}" } } } }
        }
        """;

    [TestMethod]
    public void Changed_evidence_is_named_with_old_and_new_value_and_line()
    {
        using var workspace = new TempWorkspace();
        var request = Accept(workspace);
        workspace.Write("openclaw.json", Config.Replace("\"x\"", "\"y\"", StringComparison.Ordinal));

        var mismatch = PolicyGate.Run(request).Diagnostics.Single(static d => d.Descriptor.Code == "OCP2002");

        CollectionAssert.AreEqual(new[] { DriftCause.Evidence }, mismatch.Explanation!.Drift.Causes.ToArray());
        CollectionAssert.AreEqual(new[] { "TOKEN" }, mismatch.Explanation.Drift.UnsetVariables.ToArray());
        var place = mismatch.Related.Single(static r => r.Message.StartsWith("evidence", StringComparison.Ordinal));
        Assert.Contains("command \"x\" -> \"y\"", place.Message);
        Assert.AreEqual((workspace.PathOf("openclaw.json"), 4), (place.Location.Path, place.Location.StartLine));
    }

    [TestMethod]
    public void What_is_gone_is_pointed_at_in_the_record()
    {
        using var workspace = new TempWorkspace();
        var request = Accept(workspace);
        workspace.Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true } } } }""");

        var mismatch = PolicyGate.Run(request).Diagnostics.Single(static d => d.Descriptor.Code == "OCP2002");

        Assert.Contains(workspace.PathOf(AcceptanceRecord.FileName), mismatch.Related.Select(static r => r.Location.Path));
    }

    [TestMethod]
    public void A_policy_that_is_not_the_accepted_one_is_compared_value_by_value()
    {
        using var workspace = new TempWorkspace();
        var request = Accept(workspace);
        workspace.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": [] } } }""");

        var mismatch = PolicyGate.Run(request).Diagnostics.Single(static d => d.Descriptor.Code == "OCP2001");

        Assert.Contains("""policy changed, oc://policy.jsonc/mcp/servers/deny: ["bad"] -> []""", mismatch.Related.Select(static r => r.Message));
    }

    [TestMethod]
    public void A_record_of_another_state_explains_nothing()
    {
        using var workspace = new TempWorkspace();
        var request = Accept(workspace) with { ExpectedHash = null, ExpectedAttestationHash = "sha256:0" };

        Assert.IsNull(PolicyGate.Run(request).Diagnostics.Single(static d => d.Descriptor.Code == "OCP2002").Explanation);
    }

    /// <summary>Records the state of the workspace, and asks for it from then on.</summary>
    private static GateRequest Accept(TempWorkspace workspace)
    {
        workspace.Write("openclaw.json", Config);
        var request = workspace.Request with { OpenClawVersion = "2026.6.11" };
        var result = PolicyGate.Run(request);
        var state = GateStates.Of(result, result.Agents.Single())!;
        workspace.Write(AcceptanceRecord.FileName, JsonTextWriter.GetText(AttestedRecord.ToNode(state)));
        return request with { ExpectedHash = state.Attestation.PolicyHash, ExpectedAttestationHash = state.Attestation.AttestationHash };
    }
}
