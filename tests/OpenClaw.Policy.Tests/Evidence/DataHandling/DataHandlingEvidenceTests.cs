using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Evidence.DataHandling;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tests.Evaluation;

namespace OpenClaw.Policy.Tests.Evidence.DataHandling;

/// <summary>What is observed of logs, telemetry, sessions and memory. The expectations agree with the real program of each release.</summary>
[TestClass]
public sealed class DataHandlingEvidenceTests
{
    private const string P04 = "2026.6.1";
    private const string P05 = "2026.6.8";
    private const string P08 = "2026.8.1";

    [TestMethod]
    public void Without_settings_the_defaults_are_told() => Assert.AreEqual(
        """
        [{"id":"diagnostics-otel-content-capture","kind":"telemetryContentCapture","source":"oc://openclaw.config/diagnostics/otel/captureContent","scope":"global","value":false,"explicit":false},
        {"id":"logging-redaction","kind":"sensitiveLoggingRedaction","source":"oc://openclaw.config/logging/redactSensitive","scope":"global","value":true,"explicit":false},
        {"id":"session-maintenance-mode","kind":"sessionRetentionMode","source":"oc://openclaw.config/session/maintenance/mode","scope":"global","value":"enforce","explicit":false}]
        """.ReplaceLineEndings(""),
        Print(P05, "{}"));

    [TestMethod]
    public void From_P08_on_redaction_is_an_invariant_and_every_agent_inherits_the_memory_setting() => Assert.AreEqual(
        """
        [{"id":"diagnostics-otel-content-capture","kind":"telemetryContentCapture","source":"oc://openclaw.config/diagnostics/otel/captureContent","scope":"global","value":false,"explicit":false},
        {"id":"agents-defaults-memory-session-transcripts","kind":"memorySessionTranscriptIndexing","source":"oc://openclaw.config/memory/search/experimental/sessionMemory","scope":"global","value":true,"explicit":true},
        {"id":"Ops-memory-session-transcripts","kind":"memorySessionTranscriptIndexing","source":"oc://openclaw.config/memory/search/rememberAcrossConversations","scope":"agent","agentId":"ops","value":true,"explicit":false},
        {"id":"session-maintenance-mode","kind":"sessionRetentionMode","source":"oc://openclaw.config/session/maintenance/mode","scope":"global","value":"enforce","explicit":false},
        {"id":"logging-redaction","kind":"sensitiveLoggingRedaction","source":"oc://openclaw.invariant/logging/redaction","scope":"global","value":true,"explicit":true}]
        """.ReplaceLineEndings(""),
        Print(
            P08,
            """
            { logging: { redactSensitive: 'off' },
              memory: { search: { experimental: { sessionMemory: true }, sources: ['sessions'] } },
              agents: { entries: { Ops: {} } } }
            """));

    [TestMethod]
    [DataRow("{ otel: { enabled: true, captureContent: true } }", true)]
    [DataRow("{ enabled: false, otel: { enabled: true, captureContent: true } }", false)]
    [DataRow("{ otel: { captureContent: true } }", false)]
    [DataRow("{ otel: { enabled: true, traces: false, captureContent: true } }", false)]
    [DataRow("{ otel: { enabled: true, traces: false, logs: true, captureContent: true } }", true)]
    [DataRow("{ otel: { enabled: true, captureContent: { enabled: true, toolInputs: true } } }", true)]
    [DataRow("{ otel: { enabled: true, captureContent: { enabled: true } } }", false)]
    [DataRow("{ otel: { enabled: true, captureContent: { toolInputs: true } } }", false)]
    [DataRow("{ otel: { enabled: true, traces: false, logs: true, captureContent: { enabled: true, toolInputs: true } } }", false)]
    public void Content_is_captured_when_something_that_carries_it_is_exported(string diagnostics, bool expected) => Assert.AreEqual(
        $"{expected} explicit", Value(P05, $"{{ diagnostics: {diagnostics} }}", "diagnostics-otel-content-capture"));

    [TestMethod]
    [DataRow("{ logging: { redactSensitive: 'off' } }", "False explicit")]
    [DataRow("{ logging: { redactSensitive: 'OFF' } }", "True explicit")]
    [DataRow("{ logging: {} }", "True")]
    public void Redaction_is_off_only_by_that_word(string config, string expected) => Assert.AreEqual(expected, Value(P05, config, "logging-redaction"));

    [TestMethod]
    [DataRow("{ session: { maintenance: { mode: 'warn' } } }", "warn explicit")]
    [DataRow("{ session: { maintenance: { mode: 1 } } }", "enforce explicit")]
    [DataRow("{ session: {} }", "enforce")]
    public void A_mode_that_is_no_text_counts_as_the_default(string config, string expected) =>
        Assert.AreEqual(expected, Value(P05, config, "session-maintenance-mode"));

    [TestMethod]
    [DataRow("{ memory: { qmd: { sessions: { enabled: true } } } }", "memory-qmd-session-transcripts=False explicit")]
    [DataRow("{ memory: { backend: 'qmd', qmd: { sessions: { enabled: true } } } }", "memory-qmd-session-transcripts=True explicit")]
    [DataRow("{ agents: { list: [{ id: 'a' }] } }", "")]
    [DataRow("{ agents: { defaults: { memorySearch: { enabled: false } }, list: [{ id: ' A ' }, 1, { name: 'n' }, {}] } }", "agents-defaults-memory-session-transcripts=False explicit A-memory-session-transcripts=False n-memory-session-transcripts=False agent-3-memory-session-transcripts=False")]
    [DataRow("{ agents: { defaults: { memorySearch: { experimental: { sessionMemory: true }, sources: ['sessions'] } }, list: [{ id: 'a', memorySearch: { enabled: false } }, { id: 'b', memorySearch: {} }] } }", "b-memory-session-transcripts=True agents-defaults-memory-session-transcripts=True explicit a-memory-session-transcripts=False explicit", DisplayName = "What an agent does not say it inherits")]
    public void Memory_is_told_with_what_decides_it_up_to_P07(string config, string expected) =>
        Assert.AreEqual(string.Join(' ', expected.Split(' ').Order(StringComparer.Ordinal)), string.Join(' ', Memory(P05, config).Split(' ').Order(StringComparer.Ordinal)));

    [TestMethod]
    [DataRow("{ rememberAcrossConversations: true, sources: ['sessions'] }", "memory/search/rememberAcrossConversations True explicit")]
    [DataRow("{ rememberAcrossConversations: false, experimental: { sessionMemory: true }, sources: ['sessions'] }", "memory/search/rememberAcrossConversations False explicit")]
    [DataRow("{ experimental: { sessionMemory: true }, sources: ['sessions'] }", "memory/search/experimental/sessionMemory True explicit")]
    [DataRow("{ rememberAcrossConversations: true, sources: ['memory'] }", "memory/search/rememberAcrossConversations False explicit")]
    [DataRow("{ rememberAcrossConversations: true, sources: 'sessions' }", "memory/search/rememberAcrossConversations False explicit")]
    [DataRow("{ rememberAcrossConversations: true, sources: ['sessions'], enabled: false }", "memory/search/rememberAcrossConversations False explicit")]
    [DataRow("{ experimental: {} }", "")]
    public void The_newer_switch_for_memory_wins_from_P08(string search, string expected)
    {
        var row = Rows(P08, $"{{ memory: {{ search: {search} }} }}").SingleOrDefault(static r => r.Kind == DataHandlingKind.SessionMemory);

        Assert.AreEqual(expected, row is null ? "" : $"{row.Source["oc://openclaw.config/".Length..]} {Text(row)}");
    }

    [TestMethod]
    [DataRow(P04, null, false)]
    [DataRow(P05, null, true, DisplayName = "Without a policy it is always observed")]
    [DataRow(P05, "{}", false)]
    [DataRow(P05, "{ dataHandling: { telemetry: { denyContentCapture: null } } }", true)]
    [DataRow(P05, "{ scopes: { s: { dataHandling: { memory: { denySessionTranscriptIndexing: true } } } } }", true)]
    [DataRow(P05, "{ dataHandling: { telemetry: {} } }", false)]
    public void It_is_observed_for_a_policy_with_a_rule_on_it(string release, string? policy, bool expected) => Assert.AreEqual(
        expected, new Workspace { Release = ReleaseCatalog.Find(release)!, Policy = policy }.Evaluate().Evidence.Contains("dataHandling"));

    private static IEnumerable<DataHandlingEvidence> Rows(string release, string config) => new Workspace
    {
        Release = ReleaseCatalog.Find(release)!,
        Policy = "{ dataHandling: { telemetry: { denyContentCapture: false } } }",
        Config = config,
    }.Evaluate().Evidence.Of<DataHandlingEvidence>("dataHandling");

    private static string Print(string release, string config) => $"[{string.Join(',', Rows(release, config).Select(static r => JsonTextWriter.GetText(r.ToNode())))}]";

    private static string Value(string release, string config, string id) => Text(Rows(release, config).Single(r => r.Id == id));

    private static string Memory(string release, string config) => string.Join(
        ' ', Rows(release, config).Where(static r => r.Kind == DataHandlingKind.SessionMemory).Select(static r => $"{r.Id}={Text(r)}"));

    private static string Text(DataHandlingEvidence row) =>
        $"{row.Value.AsString() ?? row.Value.AsBoolean()!.Value.ToString()}{(row.IsExplicit ? " explicit" : "")}";
}
