using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using OpenClaw.Policy.TestSupport;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>The way of a request: a folder is started, the request committed, judged, approved, judged again.</summary>
[TestClass]
public sealed class GovernanceFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-governance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void AnAmberRequestPassesOnceItIsApproved()
    {
        Assert.AreEqual(0, Run("governance", "init").ExitCode);
        File.WriteAllText(At("roster.jsonc"), """{ version: 1, people: [{ id: "ann", emails: ["ann@example.org"], roles: [] }] }""");
        File.WriteAllText(At("requests.jsonl"), """{"id":"a1","request":"Update the wiki page","author":"bob"}""" + "\n");

        var before = Run("governance", "gate");
        Assert.AreEqual(1, before.ExitCode);
        StringAssert.Contains(before.Output, "requests.jsonl(1,1): error OCP4020");

        var approved = Run("governance", "approve", "a1", "--approver", "ann", "--reason", "fine");
        Assert.AreEqual(0, approved.ExitCode, approved.Error);
        StringAssert.Contains(approved.Output, "Update the wiki page");

        var after = Run("governance", "gate", "--json");
        Assert.AreEqual(0, after.ExitCode);
        using var document = JsonDocument.Parse(after.Output);
        Assert.AreEqual("governance/approval-unverified", document.RootElement.GetProperty("findings")[0].GetProperty("checkId").GetString());
    }

    [TestMethod]
    [DataRow("no", true)]
    [DataRow("yes", false)]
    public void WithoutAYesAtATerminalNothingIsWritten(string answer, bool isTerminal)
    {
        Run("governance", "init");
        File.WriteAllText(At("roster.jsonc"), """{ version: 1, people: [{ id: "ann", emails: [] }] }""");
        File.WriteAllText(At("requests.jsonl"), """{"id":"a1","request":"Update the wiki page","author":"bob"}""");
        Assert.AreEqual(1, Run(["governance", "approve", "a1", "--approver", "ann", "--reason", "fine"], answer, isTerminal).ExitCode);
        CollectionAssert.AreEqual(new[] { "README.md" }, Directory.EnumerateFiles(At("approvals")).Select(Path.GetFileName).ToArray());
    }

    [TestMethod]
    [DataRow("Wipe the server", "bob")]
    [DataRow("Explain gravity", "bob")]
    [DataRow("Update the wiki page", "ann")]
    public void WhatNobodyMayApproveIsRefused(string request, string author)
    {
        Run("governance", "init");
        File.WriteAllText(At("roster.jsonc"), """{ version: 1, people: [{ id: "ann", emails: [] }] }""");
        File.WriteAllText(At("requests.jsonl"), $$"""{"id":"a1","request":"{{request}}","author":"{{author}}"}""");
        Assert.AreEqual(1, Run("governance", "approve", "a1", "--approver", "ann", "--reason", "fine").ExitCode);
    }

    [TestMethod]
    public void WithoutAFolderThereIsNothingToJudge() => Assert.AreEqual(2, Run("governance", "gate").ExitCode);

    [TestMethod]
    public void AChangeIsJudgedByTheRulesOfItsBase()
    {
        using var repository = new TempRepository();
        Assert.AreEqual(0, CommandRun.In(repository.Root, ["governance", "init"]).ExitCode);
        repository.Commit();
        repository.Write("governance/rules.jsonc", """{ version: 1, default: "green", rules: [] }""");
        repository.Write("governance/requests.jsonl", """{"id":"a1","request":"Wipe the server"}""");
        var run = CommandRun.In(repository.Root, ["governance", "gate", "--base", "HEAD"]);
        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Output, "OCP4004");
        StringAssert.Contains(run.Output, "OCP4012");
    }

    [TestMethod]
    public void TheFolderOfTheRootIsAskedForAlsoWhenAnotherOneIsJudged()
    {
        using var repository = new TempRepository();
        Assert.AreEqual(0, CommandRun.In(repository.Root, ["governance", "init"]).ExitCode);
        repository.Write("ws/README.md", "");
        repository.Commit();
        Directory.Move(repository.PathOf("governance"), repository.PathOf("ws/governance"));
        var run = CommandRun.In(repository.Root, ["governance", "gate", "--workspace", "ws", "--base", "HEAD"]);
        Assert.AreEqual(1, run.ExitCode, run.Output);
        StringAssert.Contains(run.Output, "governance(1,1): error OCP2034: The base has the folder governance,");
    }

    [TestMethod]
    public void ABaseThatNobodyKnowsIsTwo()
    {
        using var repository = new TempRepository();
        CommandRun.In(repository.Root, ["governance", "init"]);
        repository.Commit();
        Assert.AreEqual(2, CommandRun.In(repository.Root, ["governance", "gate", "--base", "nobody"]).ExitCode);
    }

    [TestMethod]
    [DataRow("deleted", 1)]
    [DataRow("a link out of the folder", 1)]
    [DataRow("a link to nothing", 1)]
    [DataRow("taken back in the base", 0)]
    public void AChangeDoesNotTakeBackADenialOfItsBase(string how, int expected)
    {
        const string Carl = "governance/approvals/a1-carl.json";
        using var repository = new TempRepository();
        Assert.AreEqual(0, CommandRun.In(repository.Root, ["governance", "init"]).ExitCode);
        repository.Write("governance/roster.jsonc", """{ version: 1, people: [{ id: "ann", emails: [] }, { id: "carl", emails: [] }] }""");
        repository.Write("governance/requests.jsonl", """{"id":"a1","request":"Update the wiki page","author":"bob"}""");
        CommandRun.In(repository.Root, ["governance", "approve", "a1", "--approver", "ann", "--reason", "fine", "--automation", "x"]);
        CommandRun.In(repository.Root, ["governance", "approve", "a1", "--approver", "carl", "--reason", "no", "--automation", "x", "--deny"]);
        var ann = Path.Combine(repository.Root, "governance/approvals/a1-ann.json");
        File.WriteAllText(ann, File.ReadAllText(ann).Replace("\"automation\"", "\"person\"", StringComparison.Ordinal));
        repository.Commit();
        switch (how)
        {
            case "a link out of the folder":
                File.Copy(repository.PathOf(Carl), repository.OutsidePathOf("carl.json"));
                repository.Link(Carl, repository.OutsidePathOf("carl.json"));
                break;
            case "a link to nothing":
                repository.Link(Carl, repository.PathOf("none"));
                break;
            default:
                repository.Delete(Carl);
                break;
        }

        if (expected == 0)
        {
            repository.Commit();
        }

        var run = CommandRun.In(repository.Root, ["governance", "gate", "--base", "HEAD"]);
        Assert.AreEqual(expected, run.ExitCode, run.Output);
        if (expected == 1)
        {
            StringAssert.Contains(run.Output, "requests.jsonl(1,1): error OCP4023");
        }
    }

    [TestMethod]
    [DataRow("ann", 0)]
    [DataRow("eve", 1)]
    [DataRow("", 1)]
    public void AnApprovalThatItsApproverSignedNeedsNoReview(string signer, int expected)
    {
        using var repository = new TempRepository();
        var keys = new[] { "ann", "eve" }.ToDictionary(static n => n, n => Key(repository.OutsidePathOf(n)));
        CommandRun.In(repository.Root, ["governance", "init"]);
        repository.Write("governance/roster.jsonc", $$"""{ version: 1, people: [{ id: "ann", emails: [], keys: ["{{keys["ann"]}}"] }] }""");
        repository.Commit();
        repository.Git("branch", "base");
        repository.Write("governance/requests.jsonl", """{"id":"a1","request":"Update the wiki page","author":"bob"}""");
        repository.Commit();
        CommandRun.In(repository.Root, ["governance", "approve", "a1", "--approver", "ann", "--reason", "fine", "--automation", "x"]);
        var record = repository.PathOf("governance/approvals/a1-ann.json");
        File.WriteAllText(record, File.ReadAllText(record).Replace("\"automation\"", "\"person\"", StringComparison.Ordinal));
        repository.Git("add", "-A");
        string[] signature = signer.Length == 0 ? [] : ["-S"];
        repository.Git(["-c", "gpg.format=ssh", "-c", $"user.signingkey={repository.OutsidePathOf(signer)}", "commit", "-q", .. signature, "-m", "approve"]);

        var run = CommandRun.In(repository.Root, ["governance", "gate", "--base", "base"]);
        Assert.AreEqual(expected, run.ExitCode, run.Output);
        Assert.AreEqual(expected == 1, run.Output.Contains("a1-ann.json(3,16): error OCP4026", StringComparison.Ordinal), run.Output);
    }

    [TestMethod]
    [DataRow("y")]
    [DataRow("YES")]
    public void ASimpleYesIsEnough(string answer)
    {
        Run("governance", "init");
        File.WriteAllText(At("roster.jsonc"), """{ version: 1, people: [{ id: "ann", emails: [] }] }""");
        File.WriteAllText(At("requests.jsonl"), """{"id":"a1","request":"Update the wiki page","author":"bob"}""");
        Assert.AreEqual(0, Run(["governance", "approve", "a1", "--approver", "ann", "--reason", "fine"], answer, isTerminal: true).ExitCode);
        StringAssert.Contains(File.ReadAllText(At("approvals/a1-ann.json")), "\"author\": \"bob\"");
    }

    [TestMethod]
    [DataRow("http://gateway.example.org", "{}", 2, "no address that the token may be sent to")]
    [DataRow("http://127.0.0.1:1", "[]", 2, "no JSON object")]
    [DataRow("http://127.0.0.1:1", "{\"a\":1,\"a\":2}", 2, "has a key twice")]
    [DataRow("http://127.0.0.1:1", "{}", 2, "Nobody listens")]
    public void AToolIsCalledOnlyThroughAGatewayThatIsOne(string gateway, string arguments, int exitCode, string error)
    {
        Run("governance", "init");
        File.WriteAllText(Path.Combine(_folder, "token"), "t");
        var run = Run("governance", "invoke", "sessions_list", "--arguments", arguments, "--gateway", gateway, "--token-file", "token", "--trace", "t.jsonl");
        Assert.AreEqual(exitCode, run.ExitCode, run.Error);
        StringAssert.Contains(run.Error, error);
        Assert.IsFalse(File.Exists(Path.Combine(_folder, "t.jsonl")));
    }

    [TestMethod]
    public void ATraceOfTheFirstRunIsAudited()
    {
        File.WriteAllText(Path.Combine(_folder, "trace.jsonl"), """
            {"trace_id": "a", "ts": "2026-11-20T07:00:00.000001+00:00", "stage": "classification", "payload": {"risk": "red", "requires_approval": true, "allow": false}}
            {"trace_id": "a", "ts": "2026-11-20T07:00:00.000003+00:00", "stage": "executed", "payload": {"status": "executed_via_openclaw"}}

            """);
        var run = Run("governance", "audit", "trace.jsonl", "--csv", "trace.csv", "--markdown", "trace.md");
        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Output, "trace.jsonl(2): error OCP4109");
        StringAssert.Contains(run.Output, "unreconciled");
        StringAssert.StartsWith(File.ReadAllText(Path.Combine(_folder, "trace.csv")), "trace_id,ts,stage,risk,category,status,run_id,approver,request_hash,payload\na,2026-");
        StringAssert.Contains(File.ReadAllText(Path.Combine(_folder, "trace.md")), "| a | red | none needed | executed |");
    }

    [TestMethod]
    public void AFileThatIsNotThereIsTwo() => Assert.AreEqual(2, Run("governance", "audit", "none.jsonl").ExitCode);

    private static string Key(string path)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", path]))!;
            process.WaitForExit();
        }
        catch (Win32Exception)
        {
            Assert.Inconclusive("There is no ssh-keygen here.");
        }

        return File.ReadAllText($"{path}.pub").Trim();
    }

    private string At(string name) => Path.Combine(_folder, "governance", name);

    private (int ExitCode, string Output, string Error) Run(params string[] arguments) => Run(arguments, "yes", isTerminal: true);

    private (int ExitCode, string Output, string Error) Run(string[] arguments, string answer, bool isTerminal)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLineApp.Run(arguments, new CommandHost
        {
            Output = output,
            Error = error,
            CurrentDirectory = _folder,
            Environment = new Dictionary<string, string>(),
            IsTerminal = isTerminal,
            Clock = new StoppedClock(),
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(answer)),
        });
        return (exitCode, output.ToString(), error.ToString());
    }
}
