using System.Text.Json;
using OpenClaw.Policy.Tool.Commands.Imitation;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary><c>watch</c> answers as the real program does, and again whenever the answer changes.</summary>
[TestClass]
public sealed class WatchTests : IDisposable
{
    private const string Enabled = """{ "plugins": { "entries": { "policy": { "enabled": true } } } }""";
    private const string Policy = """{ "mcp": { "servers": { "deny": ["bad"] } } }""";
    private const string Violating = """{ "plugins": { "entries": { "policy": { "enabled": true } } }, "mcp": { "servers": { "bad": { "command": "x" } } } }""";

    private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-watch-").FullName;
    private readonly ManualClock _clock = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public WatchTests()
    {
        Write("openclaw.json", Enabled);
        Write("policy.jsonc", Policy);
    }

    [TestMethod]
    [DataRow(Enabled, "clean", 0)]
    [DataRow(Violating, "findings", 1)]
    [DataRow("""{ "plugins": { "entries": { "policy": { "enabled": true, "config": { "expectedAttestationHash": "sha256:1" } } } } }""", "stale", 1)]
    public async Task Once_says_the_status_and_ends(string config, string status, int exitCode)
    {
        Write("openclaw.json", config);

        Assert.AreEqual(exitCode, await Run(once: true));
        Assert.AreEqual(status, Answers().Single().GetProperty("status").GetString());
    }

    [TestMethod]
    public async Task The_members_are_those_of_the_real_program()
    {
        Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true, "config": { "expectedAttestationHash": " sha256:1 " } } } } }""");

        _ = await Run(once: true);

        var answer = Answers().Single();
        CollectionAssert.AreEqual(
            new[] { "status", "ok", "expectedAttestationHash", "attestation", "findings" }, answer.EnumerateObject().Select(static m => m.Name).ToArray());
        Assert.AreEqual(" sha256:1 ", answer.GetProperty("expectedAttestationHash").GetString());
        Assert.AreEqual("policy/attestation-hash-mismatch", answer.GetProperty("findings")[0].GetProperty("checkId").GetString());
    }

    [TestMethod]
    public async Task A_change_is_told_once_and_the_watch_ends_cleanly_when_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var watch = Run(stop: stop.Token);
        var tick = await _clock.NextTimer();
        Assert.HasCount(1, Answers());

        tick();
        tick = await _clock.NextTimer();
        Assert.HasCount(1, Answers(), "nothing has changed");

        Write("openclaw.json", Violating);
        tick();
        tick = await _clock.NextTimer();
        Write("openclaw.json", """{ "unheard-of": 1 }""");
        tick();
        _ = await _clock.NextTimer();
        await stop.CancelAsync();

        Assert.AreEqual(0, await watch);
        CollectionAssert.AreEqual(new[] { "clean", "findings", "findings" }, Answers().Select(static a => a.GetProperty("status").GetString()).ToArray());
        var last = Answers()[^1];
        Assert.AreEqual("policy/config-invalid", last.GetProperty("findings")[0].GetProperty("checkId").GetString());
        Assert.IsFalse(last.TryGetProperty("attestation", out _));
    }

    [TestMethod]
    public async Task A_file_that_cannot_be_read_ends_the_watch()
    {
        using var stop = new CancellationTokenSource();
        var watch = Run(stop: stop.Token);
        var tick = await _clock.NextTimer();
        File.Delete(Path.Combine(_root, "policy.jsonc"));
        Directory.CreateDirectory(Path.Combine(_root, "policy.jsonc"));

        tick();

        Assert.AreEqual(2, await watch);
        Assert.Contains("is a directory", _error.ToString());
    }

    [TestMethod]
    [DataRow("2026.5.27", null, 2000)]
    [DataRow("2026.5.27", "300ms", 300)]
    [DataRow("2026.5.27", "249", 2000)]
    [DataRow("2026.5.27", "soon", 2000)]
    [DataRow("2026.5.27", "-300", 2000)]
    [DataRow("2026.6.1", null, 2000)]
    [DataRow("2026.6.1", " +250 ", 250)]
    [DataRow("2026.6.1", "99999999999", int.MaxValue)]
    [DataRow("2026.6.1", "300ms", null)]
    [DataRow("2026.6.1", "249", null)]
    [DataRow("2026.6.1", "", null)]
    [DataRow("2026.6.1", "99999999999999999999", null)]
    public async Task An_interval_is_read_as_the_release_reads_it(string release, string? text, int? milliseconds)
    {
        using var stop = new CancellationTokenSource();
        var watch = Run(release: release, interval: text, stop: stop.Token);
        if (milliseconds is null)
        {
            Assert.AreEqual(2, await watch);
            Assert.AreEqual("--interval-ms must be an integer >= 250.", _error.ToString().Trim());
            return;
        }

        _ = await _clock.NextTimer();
        await stop.CancelAsync();

        Assert.AreEqual(0, await watch);
        Assert.AreEqual(TimeSpan.FromMilliseconds(milliseconds.Value), _clock.LastInterval);
    }

    [TestMethod]
    [DataRow(Enabled, "policy watch: clean (attestation sha256:")]
    [DataRow(Violating, "policy watch: 1 finding(s); accepted attestation cannot be updated until policy check is clean.")]
    [DataRow("""{ "plugins": { "entries": { "policy": { "enabled": true, "config": { "expectedAttestationHash": "sha256:1" } } } } }""",
        "policy watch: accepted attestation is stale (current sha256:")]
    public async Task On_a_terminal_an_answer_is_a_sentence(string config, string start)
    {
        Write("openclaw.json", config);

        _ = await Run(once: true, terminal: true);

        Assert.StartsWith(start, _output.ToString());
    }

    [TestMethod]
    public async Task A_config_that_does_not_enable_the_plugin_has_no_such_command()
    {
        Write("openclaw.json", "{}");

        Assert.AreEqual(1, await Run(once: true));
        Assert.AreEqual("", _output.ToString());
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_root, name), text);

    private List<JsonElement> Answers() =>
        [.. _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];

    private Task<int> Run(
        bool once = false, string release = "2026.6.11", string? interval = null, bool terminal = false, CancellationToken stop = default) =>
        WatchExecution.Run(
            new CommandHost
            {
                Output = _output,
                Error = _error,
                CurrentDirectory = _root,
                Environment = new Dictionary<string, string> { ["HOME"] = Path.Combine(_root, "home") },
                IsTerminal = terminal,
                Clock = _clock,
            },
            new WatchOptions(once, interval),
            new CheckOptions { Place = new() { Release = release, Config = "openclaw.json", Workspace = "." } },
            stop);
}
