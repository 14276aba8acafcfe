using System.Diagnostics;
using System.Text.Json;
using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Gate.History;

namespace OpenClaw.Policy.Gate.Tests.Acceptance;

[TestClass]
public sealed class PolicyAcceptanceTests : IDisposable
{
    private const string Release = "2026.6.11";

    private const string Config = """
        {
          // what the team runs
          "mcp": { "servers": { "docs": { "url": "https://docs.example/mcp" } } },
          "plugins": { "entries": { "policy": { "enabled": true } } } // on
        }

        """;

    private readonly TempWorkspace _workspace = new();

    public PolicyAcceptanceTests()
    {
        Directory.Delete(_workspace.PathOf(".git"));
        _workspace.Write("openclaw.json", Config);
        Git("init", "-q");
        Commit();
    }

    [TestMethod]
    public void The_pins_make_the_gate_pass_and_the_record_names_the_release()
    {
        var result = Accept();

        Assert.AreEqual(AcceptOutcome.Accepted, result.Outcome, string.Join(' ', result.Reasons.Select(static r => r.Message)));
        var text = File.ReadAllText(_workspace.PathOf("openclaw.json"));
        Assert.Contains("// what the team runs", text);
        Assert.Contains("} // on", text);
        var record = Record();
        Assert.AreEqual(Release, record.GetProperty("release").GetString());
        Assert.Contains($"\"expectedAttestationHash\": \"{record.GetProperty("hashes").GetProperty("attestation").GetString()}\"", text);
        Assert.Contains($"\"expectedHash\": \"{record.GetProperty("hashes").GetProperty("policy").GetString()}\"", text);
        Assert.AreEqual("docs", record.GetProperty("evidence").GetProperty("mcpServers")[0].GetProperty("id").GetString());

        // The release is the recorded one, without an option.
        var gate = PolicyGate.Run(Request with { OpenClawVersion = null });
        Assert.AreEqual(GateVerdict.Passed, gate.Verdict);
        Assert.AreEqual(Release, gate.Release);
        Assert.IsEmpty(gate.Diagnostics);
    }

    [TestMethod]
    public void The_record_counts_only_for_its_own_pins()
    {
        Accept();
        var text = File.ReadAllText(_workspace.PathOf("openclaw.json"));
        var pin = Record().GetProperty("hashes").GetProperty("attestation").GetString()!;
        _workspace.Write("openclaw.json", text.Replace(pin, "sha256:" + new string('0', 64), StringComparison.Ordinal));

        Assert.AreEqual("OCP0015", PolicyGate.Run(Request with { OpenClawVersion = null }).Diagnostics[0].Descriptor.Code);
    }

    [TestMethod]
    public void Check_holds_until_something_is_different_and_says_what()
    {
        Accept();
        Commit();
        Assert.AreEqual(AcceptOutcome.Unchanged, Check().Outcome);
        Assert.AreEqual(AcceptOutcome.Unchanged, Accept().Outcome);

        _workspace.Write("openclaw.json", File.ReadAllText(_workspace.PathOf("openclaw.json")).Replace("docs.example", "other.example", StringComparison.Ordinal));

        var result = Check();
        Assert.AreEqual(AcceptOutcome.Refused, result.Outcome);
        Assert.Contains("url", result.Drift!.Evidence.Single().Members.Select(static m => m.Name));
        Assert.AreEqual(HashHistoryState.ChangedInWorkTree, result.History!.State);
    }

    [TestMethod]
    public void Check_tells_since_which_commit_it_no_longer_holds()
    {
        Accept();
        Commit();
        _workspace.Write("openclaw.json", File.ReadAllText(_workspace.PathOf("openclaw.json")).Replace("docs.example", "other.example", StringComparison.Ordinal));
        Commit("the change");
        _workspace.Write("openclaw.json", $"{File.ReadAllText(_workspace.PathOf("openclaw.json"))}\n");
        Commit();

        var history = Check().History!;

        Assert.AreEqual((HashHistoryState.ChangedByCommit, "the change"), (history.State, history.Since!.Subject));
    }

    [TestMethod]
    public void What_is_accepted_again_is_shown_with_what_changed_since()
    {
        Accept();
        Commit();
        _workspace.Write("openclaw.json", File.ReadAllText(_workspace.PathOf("openclaw.json")).Replace("docs.example", "other.example", StringComparison.Ordinal));
        Commit();

        var result = Accept();

        Assert.AreEqual(AcceptOutcome.Accepted, result.Outcome);
        Assert.HasCount(1, result.Drift!.Evidence);
        Assert.AreEqual(AcceptOutcome.Unchanged, Check().Outcome);
    }

    [TestMethod]
    [DataRow("openclaw.json")]
    [DataRow("policy.jsonc")]
    [DataRow("policy.attestation.json")]
    public void A_file_that_is_not_committed_is_refused(string name)
    {
        _workspace.Write(name, File.Exists(_workspace.PathOf(name)) ? File.ReadAllText(_workspace.PathOf(name)) + "\n" : "{}");

        var result = Accept();

        Assert.AreEqual(AcceptOutcome.CouldNotLook, result.Outcome);
        Assert.AreEqual(("OCP0053", _workspace.PathOf(name)), (result.Reasons[0].Descriptor.Code, result.Reasons[0].Location!.Path));
    }

    [TestMethod]
    public void A_workspace_with_findings_is_refused()
    {
        _workspace.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["docs"] } } }""");
        Commit();

        var result = Accept();

        Assert.AreEqual(AcceptOutcome.Refused, result.Outcome);
        Assert.DoesNotContain("expectedHash", File.ReadAllText(_workspace.PathOf("openclaw.json")));
        Assert.IsFalse(File.Exists(_workspace.PathOf(AcceptanceRecord.FileName)));
    }

    [TestMethod]
    public void A_check_that_could_not_look_is_refused()
    {
        _workspace.Delete("policy.jsonc");
        Commit();

        Assert.AreEqual(AcceptOutcome.CouldNotLook, Accept().Outcome);
    }

    [TestMethod]
    public void Check_without_a_record_or_with_a_forged_one_does_not_hold()
    {
        Assert.AreEqual(AcceptOutcome.Refused, Check().Outcome);

        Accept();
        var record = File.ReadAllText(_workspace.PathOf(AcceptanceRecord.FileName));
        _workspace.Write(AcceptanceRecord.FileName, record.Replace("docs.example", "evil.example", StringComparison.Ordinal));

        var result = Check();
        Assert.AreEqual(AcceptOutcome.Refused, result.Outcome);
        Assert.Contains("does not give the hashes", result.Reasons.Single().Message);
    }

    [TestMethod]
    public void Outside_a_repository_nothing_has_to_be_committed()
    {
        Directory.Delete(_workspace.PathOf(".git"), recursive: true);

        Assert.AreEqual(AcceptOutcome.Accepted, Accept().Outcome);
    }

    public void Dispose()
    {
        foreach (var file in Directory.GetFiles(_workspace.Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _workspace.Dispose();
    }

    private GateRequest Request => _workspace.Request with { OpenClawVersion = Release };

    private AcceptResult Accept() => PolicyAcceptance.Run(new AcceptRequest(Request, CheckOnly: false));

    private AcceptResult Check() => PolicyAcceptance.Run(new AcceptRequest(Request with { OpenClawVersion = null }, CheckOnly: true));

    private JsonElement Record() => JsonDocument.Parse(File.ReadAllText(_workspace.PathOf(AcceptanceRecord.FileName))).RootElement;

    private void Commit(string message = "state")
    {
        Git("add", "-A");
        Git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", message);
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", _workspace.Root, "-c", "core.autocrlf=false", .. arguments]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, error);
    }
}
