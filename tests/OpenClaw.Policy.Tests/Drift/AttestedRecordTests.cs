using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Drift;

/// <summary>A record gives back the state that it was made of, and nothing when it was tampered with.</summary>
[TestClass]
public sealed class AttestedRecordTests
{
    private static readonly AttestedState State = StateComparerTests.State(
        policy: "{ mcp: { servers: { deny: ['a'] } } }",
        findings: "[{ checkId: 'policy/x', severity: 'error', message: 'm', target: 'oc://c/a' }]") with
    {
        Environment = new Dictionary<string, bool> { ["TOKEN"] = false, ["HOME"] = true },
    };

    [TestMethod]
    public void A_record_read_back_differs_in_nothing()
    {
        var read = Read(Text(State))!;

        Assert.AreEqual(State.Attestation, read.Attestation);
        Assert.IsEmpty(StateComparer.Compare(State, read).Causes);
        Assert.AreEqual(Text(State), Text(read));
    }

    [TestMethod]
    public void A_row_of_a_record_knows_its_place_in_it() =>
        Assert.AreEqual("/repo/policy.attestation.json", Read(Text(State))!.EvidenceRows[0].Origin!.Anchor.Source.Path);

    [TestMethod]
    [DataRow("\"stdio\"", "\"http\"", DisplayName = "evidence")]
    [DataRow("\"m\"", "\"n\"", DisplayName = "a finding")]
    [DataRow("[\"a\"]", "[]", DisplayName = "the policy")]
    [DataRow("\"attestation\":\"sha256:", "\"attestation\":\"sha256:0", DisplayName = "a hash")]
    [DataRow("\"schemaVersion\":1", "\"schemaVersion\":2", DisplayName = "another form")]
    [DataRow("\"findings\":[", "\"finds\":[", DisplayName = "a member that is missing")]
    public void A_record_that_was_changed_is_none(string from, string to)
    {
        var changed = Text(State).Replace(from, to, StringComparison.Ordinal);

        Assert.AreNotEqual(Text(State), changed);
        Assert.IsNull(Read(changed));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("""{"schemaVersion":1}""")]
    [DataRow("""{"schemaVersion":1,"release":"2026.7.35","policyPath":"p","evidence":{"㍷":1,"㍸":2},"findings":[]}""")]
    public void Anything_else_is_no_record(string text) => Assert.IsNull(Read(text));

    private static string Text(AttestedState state) => JsonTextWriter.GetText(AttestedRecord.ToNode(state));

    private static AttestedState? Read(string text) => AttestedRecord.Read(new SourceText("/repo/policy.attestation.json", text));
}
