using OpenClaw.Policy.Gate.Acceptance;

namespace OpenClaw.Policy.Gate.Tests.Acceptance;

/// <summary>Every state that a killed <c>accept</c> can leave: the files that took their places, in the order in which they do.</summary>
[TestClass]
public sealed class InterruptedAcceptanceTests : IDisposable
{
    private const string Release = "2026.6.11";
    private const string Config = "openclaw.json";

    /// <summary>The record first, then the files with the pins by their paths.</summary>
    private static readonly string[] Files = [AcceptanceRecord.FileName, "one.json5", "two.json5"];

    private readonly TempRepository _repository = new();

    public InterruptedAcceptanceTests()
    {
        _repository.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["shell"] } } }""");
        _repository.Write(Config, """
            {
              "mcp": { "servers": { "docs": { "url": "https://docs.example/mcp" } } },
              "plugins": { "entries": { "policy": { "enabled": true, "config": { "$include": ["./one.json5", "./two.json5"] } } } }
            }
            """);
        _repository.Write("one.json5", """{ expectedHash: "sha256:0000" } // one""");
        _repository.Write("two.json5", """{ expectedAttestationHash: "sha256:0000" } // two""");
        _repository.Commit();
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void The_next_run_goes_on_and_the_others_say_what_to_do(int written)
    {
        var (before, after) = Accepted();
        Restore(before, after, written);

        var gate = PolicyGate.Run(Request);
        var check = PolicyAcceptance.Run(new AcceptRequest(Request, CheckOnly: true));

        Assert.AreEqual("OCP0015", gate.Diagnostics.First(static d => d.IsCouldNotLook).Descriptor.Code);
        StringAssert.Contains(gate.Diagnostics[0].Remedy, "openclaw-policy accept again");
        Assert.AreEqual(AcceptOutcome.Refused, check.Outcome);
        Assert.AreEqual(Release, check.Judged.Release);
        StringAssert.Contains(check.Reasons[0].Remedy, "Run accept again");
        var again = PolicyAcceptance.Run(new AcceptRequest(Request, CheckOnly: false));
        Assert.AreEqual(AcceptOutcome.Accepted, again.Outcome, string.Join(' ', again.Reasons.Select(static r => r.Message)));
        CollectionAssert.AreEqual(after, Texts());
        Assert.AreEqual(GateVerdict.Passed, PolicyGate.Run(Request).Verdict);
    }

    [TestMethod]
    [DataRow("one.json5")]
    [DataRow(Config)]
    [DataRow("policy.jsonc")]
    public void Somebodys_edit_is_not_taken_for_the_work_of_a_killed_run(string name)
    {
        var (before, after) = Accepted();
        Restore(before, after, written: 1);
        _repository.Write(name, File.ReadAllText(_repository.PathOf(name)) + "\n// mine\n");

        var again = PolicyAcceptance.Run(new AcceptRequest(Request, CheckOnly: false));

        Assert.AreEqual(AcceptOutcome.CouldNotLook, again.Outcome);
        Assert.Contains(name, string.Join(' ', again.Reasons.Select(static r => r.Message)));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    public void A_file_that_cannot_take_its_place_is_named_with_those_that_did(int step)
    {
        using var blocked = new BlockedFile(_repository.PathOf(Files[step]));
        var edits = Files.Where((_, i) => i != 0 && i != step)
            .Select(name => new OpenClaw.Policy.Repair.FileEdit(_repository.PathOf(name), File.ReadAllText(_repository.PathOf(name)), "{}")).ToList();
        (string Path, byte[] Content)[] others = [.. Files.Where((_, i) => i == 0 || i == step).Select(name => (_repository.PathOf(name), "{}"u8.ToArray()))];

        var failure = OpenClaw.Policy.Gate.Repair.FileEdits.Write(edits, OpenClaw.Policy.Gate.Files.FolderFileSet.Within(_repository.Root), others);

        Assert.AreEqual(_repository.PathOf(Files[step]), failure!.Location!.Path);
        Assert.AreEqual(step > 0, failure.Message.Contains($"{AcceptanceRecord.FileName} already took", StringComparison.Ordinal), failure.Message);
        Assert.IsEmpty(Directory.GetFiles(_repository.Root, ".*.json*.*"));
    }

    public void Dispose() => _repository.Dispose();

    private GateRequest Request => new() { BaseDirectory = _repository.Root };

    private (string?[] Before, string?[] After) Accepted()
    {
        var before = Texts();
        var result = PolicyAcceptance.Run(new AcceptRequest(Request with { OpenClawVersion = Release }, CheckOnly: false));
        Assert.AreEqual(AcceptOutcome.Accepted, result.Outcome, string.Join(' ', result.Reasons.Select(static r => r.Message)));
        return (before, Texts());
    }

    private string?[] Texts() => [.. Files.Select(_repository.PathOf).Select(static path => File.Exists(path) ? File.ReadAllText(path) : null)];

    private void Restore(string?[] before, string?[] after, int written)
    {
        for (var i = 0; i < Files.Length; i++)
        {
            _repository.Delete(Files[i]);
            if ((i < written ? after : before)[i] is { } text)
            {
                _repository.Write(Files[i], text);
            }
        }
    }

    /// <summary>A folder with something in it, in a file's place: nothing can be renamed over it.</summary>
    private sealed class BlockedFile : IDisposable
    {
        private readonly string _path;

        public BlockedFile(string path)
        {
            _path = path;
            File.Delete(path);
            Directory.CreateDirectory(Path.Combine(path, "inside"));
        }

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
