using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Drift;

/// <summary>Two states are told apart by what is attested: each change once, with its old and new value.</summary>
[TestClass]
public sealed class StateComparerTests
{
    [TestMethod]
    public void Equal_states_have_no_cause_and_no_change()
    {
        var drift = StateComparer.Compare(State(), State());

        Assert.IsEmpty(drift.Causes);
        Assert.IsFalse(drift.ChangesAttestation);
        Assert.IsEmpty(drift.Evidence);
        Assert.IsEmpty(drift.Policy);
    }

    [TestMethod]
    [DataRow("""{ mcpServers: [{ id: 'a', transport: 'http', source: 'oc://c/a' }, { id: 'b', transport: 'stdio', source: 'oc://c/b' }] }""",
        "Changed mcpServers oc://c/a transport=\"stdio\"->\"http\"", DisplayName = "a member changes")]
    [DataRow("""{ mcpServers: [{ id: 'a', transport: 'stdio', source: 'oc://c/a' }] }""", "Removed mcpServers oc://c/b", DisplayName = "a row goes")]
    [DataRow("""{ mcpServers: [{ id: 'a', transport: 'stdio', source: 'oc://c/a' }, { id: 'b', transport: 'stdio', source: 'oc://c/b' }, { id: 'c', source: 'oc://c/c' }] }""",
        "Added mcpServers oc://c/c", DisplayName = "a row comes")]
    [DataRow("""{ mcpServers: [{ id: 'a', transport: 'stdio', source: 'oc://d/a' }, { id: 'b', transport: 'stdio', source: 'oc://c/b' }] }""",
        "Changed mcpServers oc://d/a source=\"oc://c/a\"->\"oc://d/a\"", DisplayName = "a fact moves to another address")]
    [DataRow("""{ mcpServers: [{ id: 'z', transport: 'stdio', source: 'oc://c/a' }, { id: 'b', transport: 'stdio', source: 'oc://c/b' }] }""",
        "Changed mcpServers oc://c/a id=\"a\"->\"z\"", DisplayName = "an address gets another id")]
    [DataRow("""{ mcpServers: [{ id: 'a', source: 'oc://c/a' }, { id: 'b', transport: 'stdio', source: 'oc://c/b', url: 'u' }] }""",
        "Changed mcpServers oc://c/a transport=\"stdio\"->\nChanged mcpServers oc://c/b url=->\"u\"", DisplayName = "members come and go")]
    public void An_evidence_row_is_added_removed_or_changed(string evidence, string expected)
    {
        var drift = StateComparer.Compare(State(), State(evidence: evidence));

        CollectionAssert.AreEqual(new[] { DriftCause.Evidence }, drift.Causes.ToArray());
        Assert.AreEqual(expected, string.Join('\n', drift.Evidence.Select(Describe)));
    }

    [TestMethod]
    public void Rows_that_stand_in_lists_by_name_are_compared_by_list()
    {
        var drift = StateComparer.Compare(
            State(evidence: "{ routing: { bindings: [{ id: 'a', agentId: 'main' }], probes: [{ id: 'a', agentId: 'ops' }] } }"),
            State(evidence: "{ routing: { bindings: [{ id: 'a', agentId: 'main' }], probes: [{ id: 'a', agentId: 'web' }] } }"));

        Assert.AreEqual("Changed routing.probes  agentId=\"ops\"->\"web\"", Describe(drift.Evidence.Single()));
    }

    [TestMethod]
    public void Rows_that_are_alike_are_paired_one_to_one()
    {
        const string Twice = "{ modelRefs: [{ ref: 'a/b', source: 'oc://c/m' }, { ref: 'a/b', source: 'oc://c/m' }] }";
        const string Once = "{ modelRefs: [{ ref: 'a/b', source: 'oc://c/m' }] }";

        Assert.AreEqual("Removed modelRefs oc://c/m", Describe(StateComparer.Compare(State(evidence: Twice), State(evidence: Once)).Evidence.Single()));
        Assert.AreEqual("Added modelRefs oc://c/m", Describe(StateComparer.Compare(State(evidence: Once), State(evidence: Twice)).Evidence.Single()));
    }

    [TestMethod]
    public void A_key_of_evidence_that_comes_or_goes_is_told_even_without_rows()
    {
        var drift = StateComparer.Compare(State(evidence: "{ a: [] }"), State(evidence: "{ b: [] }"));

        CollectionAssert.AreEqual(new[] { "b" }, drift.AddedEvidenceKeys.ToArray());
        CollectionAssert.AreEqual(new[] { "a" }, drift.RemovedEvidenceKeys.ToArray());
    }

    [TestMethod]
    public void A_policy_is_compared_value_by_value_and_a_list_as_a_whole()
    {
        var drift = StateComparer.Compare(
            State(policy: "{ mcp: { servers: { deny: ['a', 'b'] } }, tools: { x: 1 } }"),
            State(policy: "{ mcp: { servers: { deny: ['a'] } }, 'my key': null }"));

        CollectionAssert.AreEqual(
            new[] { "Changed oc://policy.jsonc/mcp/servers/deny", "Removed oc://policy.jsonc/tools", "Added oc://policy.jsonc/\"my key\"" },
            drift.Policy.Select(static c => $"{c.Kind} {c.Name}").ToArray());
        CollectionAssert.AreEqual(new[] { DriftCause.Policy }, drift.Causes.ToArray());
    }

    [TestMethod]
    public void Findings_are_paired_by_what_they_are_about()
    {
        const string Before = "[{ checkId: 'policy/x', message: 'old', target: 'oc://c/a' }, { checkId: 'policy/y', message: 'm', target: 'oc://c/b' }]";
        const string After = "[{ checkId: 'policy/x', message: 'new', target: 'oc://c/a' }]";

        var drift = StateComparer.Compare(State(findings: Before), State(findings: After));

        CollectionAssert.AreEqual(
            new[] { "Changed policy/x oc://c/a message=\"old\"->\"new\"", "Removed policy/y oc://c/b" }, drift.Findings.Select(Describe).ToArray());
        CollectionAssert.AreEqual(new[] { DriftCause.Findings }, drift.Causes.ToArray());
    }

    [TestMethod]
    public void Another_release_brings_its_checks()
    {
        var drift = StateComparer.Compare(State(release: "2026.6.11"), State(release: "2026.7.35"));

        CollectionAssert.AreEqual(new[] { "policy/gateway-node-command-denied" }, drift.AddedChecks.ToArray());
        CollectionAssert.AreEqual(new[] { DriftCause.Release }, drift.Causes.ToArray());
        Assert.AreEqual(("P06", "P07"), (drift.Before.Contract, drift.After.Contract));
    }

    [TestMethod]
    public void A_release_that_is_not_known_has_no_contract_and_says_nothing_of_checks()
    {
        var drift = StateComparer.Compare(State(release: "2031.1.1"), State());

        Assert.IsNull(drift.Before.Contract);
        Assert.HasCount(64, drift.AddedChecks);
        Assert.IsEmpty(drift.RemovedChecks);
    }

    [TestMethod]
    public void Variables_are_told_by_name_and_whether_they_have_a_value()
    {
        var before = State() with { Environment = new Dictionary<string, bool> { ["A"] = true, ["B"] = true, ["C"] = false } };
        var after = State() with { Environment = new Dictionary<string, bool> { ["A"] = true, ["B"] = false, ["D"] = false } };

        var drift = StateComparer.Compare(before, after);

        CollectionAssert.AreEqual(
            new[] { new VariableChange("B", true, false), new VariableChange("C", false, null), new VariableChange("D", null, false) },
            drift.Environment.ToArray());
        CollectionAssert.AreEqual(new[] { "B", "D" }, drift.UnsetVariables.ToArray());
        CollectionAssert.AreEqual(new[] { DriftCause.Environment }, drift.Causes.ToArray());
    }

    [TestMethod]
    public void Ten_thousand_rows_that_all_change_take_no_time_to_speak_of()
    {
        var before = State(evidence: Rows(10_000, "a"));
        var after = State(evidence: Rows(10_000, "b"));

        Assert.HasCount(10_000, StateComparer.Compare(before, after).Evidence);
    }

    private static string Rows(int count, string value) =>
        $"{{ rows: [{string.Join(',', Enumerable.Range(0, count).Select(i => $"{{ id: 'r{i}', source: 'oc://c/{i}', value: '{value}' }}"))}] }}";

    internal static AttestedState State(
        string release = "2026.7.35",
        string policy = "{}",
        string evidence = "{ mcpServers: [{ id: 'a', transport: 'stdio', source: 'oc://c/a' }, { id: 'b', transport: 'stdio', source: 'oc://c/b' }] }",
        string findings = "[]")
    {
        var document = Parse(policy);
        var (observed, found) = ((ObjectNode)Parse(evidence), (ArrayNode)Parse(findings));
        return new AttestedState
        {
            Release = release,
            Attestation = AttestationFactory.Of("policy.jsonc", CanonicalHash.Of(document), observed, found),
            Policy = document,
            PolicyName = "policy.jsonc",
            Evidence = observed,
            EvidenceRows = EvidenceRows.Of(observed),
            Findings = [.. found.Items.OfType<ObjectNode>().Select(static f => new ObservedRow(f["checkId"].AsString()!, f, f.Origin))],
            Environment = new Dictionary<string, bool>(),
        };
    }

    private static string Describe(RowChange change) =>
        string.Join(' ', [$"{change.Kind} {change.Group} {change.Address}", .. change.Members.Select(static m => $"{m.Name}={Text(m.Before)}->{Text(m.After)}")]);

    private static string Text(Node? node) => node is null ? "" : JsonTextWriter.GetText(node);

    private static Node Parse(string text) => Json5Reader.Read(new SourceText("/x", text)).Root;
}
