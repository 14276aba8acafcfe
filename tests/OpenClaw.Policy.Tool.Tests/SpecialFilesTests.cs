using OpenClaw.Policy.Disk;
using OpenClaw.Policy.TestSupport;
using OpenClaw.Policy.Tool.Tests.Action;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>Pipes, sockets and devices where a command reads: it ends, with an error.</summary>
[TestClass]
public sealed class SpecialFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-special-").FullName;

    public SpecialFilesTests()
    {
        Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true } } }, "mcp": { "$include": "./mcp.json5" } }""");
        Write("mcp.json5", "{ servers: {} }");
        Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["bad"] } }, "tools": { "requireMetadata": ["owner"] } }""");
    }

    [TestMethod]
    [DataRow("openclaw.json", "check", 1)]
    [DataRow("openclaw.json", "watch --once", 1)]
    [DataRow("openclaw.json", "gate", 2)]
    [DataRow("openclaw.json", "fix", 2)]
    [DataRow("openclaw.json", "accept", 2)]
    [DataRow("openclaw.json", "init", 2)]
    [DataRow("mcp.json5", "check", 1)]
    [DataRow("policy.jsonc", "check", 2)]
    [DataRow("policy.jsonc", "gate", 2)]
    [DataRow("AGENTS.md", "check", 2)]
    [DataRow("AGENTS.md", "gate", 2)]
    [DataRow(".env", "check", 2)]
    [DataRow(".env", "gate", 0)]
    [DataRow("home/.openclaw/.env", "check", 2)]
    [DataRow("baseline.jsonc", "compare --baseline baseline.jsonc --policy policy.jsonc", 2)]
    [DataRow("baseline.jsonc", "gate --baseline-policy baseline.jsonc", 2)]
    [DataRow("policy.attestation.json", "accept --check", 2)]
    [DataRow("report.json", "sarif --from report.json", 2)]
    public void A_command_that_meets_a_pipe_ends(string name, string command, int exitCode)
    {
        SpecialFile.MakePipe(Path.Combine(_root, name));
        var place = command.StartsWith("check", StringComparison.Ordinal) || command.StartsWith("watch", StringComparison.Ordinal)
            ? " --config openclaw.json --workspace ." : "";

        var (code, output, error) = CommandRun.In(_root, $"{command}{place} --openclaw-version 2026.9.6".Split(' '));

        Assert.AreEqual(exitCode, code, output + error);
        if (exitCode != 0)
        {
            Assert.Contains(name == "mcp.json5" ? "(regular file, max" : "a pipe, a socket or a device", output + error);
        }
    }

    [TestMethod]
    [DataRow("openclaw.json", "check", 1)]
    [DataRow("policy.jsonc", "check", 2)]
    [DataRow("policy.jsonc", "gate", 2)]
    public void A_command_that_meets_a_device_ends(string name, string command, int exitCode)
    {
        SpecialFile.LinkToEndlessDevice(Path.Combine(_root, name));

        Assert.AreEqual(exitCode, CommandRun.In(_root, [command, "--config", "openclaw.json", "--workspace", ".", "--openclaw-version", "2026.9.6"]).ExitCode);
    }

    [TestMethod]
    public void A_file_of_variables_that_somebody_switched_off_is_empty()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("Windows has no /dev/null.");
        }

        File.CreateSymbolicLink(Path.Combine(_root, ".env"), "/dev/null");

        var (code, _, error) = CommandRun.In(_root, ["check", "--config", "openclaw.json", "--workspace", ".", "--openclaw-version", "2026.9.6"]);

        Assert.AreEqual((0, ""), (code, error));
    }

    /// <summary>A pipe outside of the checkout is the user's own: it is written to, and stays a pipe.</summary>
    [TestMethod]
    [DataRow("gate --sarif")]
    [DataRow("gate --summary")]
    [DataRow("sarif --from report.json --output")]
    public void A_report_goes_into_a_pipe_that_the_user_names(string command)
    {
        using var outside = new TempRepository(null);
        var pipe = outside.PathOf("pipe");
        SpecialFile.MakePipe(pipe);
        Write("report.json", """{ "ok": true, "findings": [] }""");
        var read = Task.Run(() => File.ReadAllText(pipe));

        var (code, output, error) = CommandRun.In(_root, [.. command.Split(' '), pipe, "--openclaw-version", "2026.9.6"]);

        Assert.AreEqual((0, ""), (code, error), output);
        Assert.IsGreaterThan(100, read.Result.Length);
        Assert.AreEqual(InodeKind.Special, Inode.Find(pipe, followsLink: false)?.Kind);
    }

    [TestMethod]
    public void A_device_that_is_full_is_an_error_and_stays_a_device()
    {
        using var outside = new TempRepository(null);
        var device = outside.PathOf("full");
        SpecialFile.MakeFullDevice(device);

        var (code, _, error) = CommandRun.In(_root, ["gate", "--sarif", device, "--openclaw-version", "2026.9.6"]);

        Assert.AreEqual(2, code);
        Assert.Contains("OCP0051", error);
        Assert.AreEqual(InodeKind.Special, Inode.Find(device, followsLink: false)?.Kind);
    }

    [TestMethod]
    [DataRow("openclaw.json")]
    [DataRow("policy.jsonc")]
    public void A_report_replaces_no_file_that_was_judged(string input)
    {
        var before = File.ReadAllText(Path.Combine(_root, input));

        var (code, _, error) = CommandRun.In(_root, ["gate", "--sarif", input, "--openclaw-version", "2026.9.6"]);

        Assert.AreEqual(2, code);
        Assert.AreEqual($"{input}: error OCP0051: The report was not written: the file is one of those that were judged. Name another file with --sarif.\n", error);
        Assert.AreEqual(before, File.ReadAllText(Path.Combine(_root, input)));
    }

    [TestMethod]
    public void Two_reports_share_no_file()
    {
        var (code, _, error) = CommandRun.In(_root, ["gate", "--sarif", "out", "--junit", "./out"]);

        Assert.AreEqual(2, code);
        Assert.Contains("--sarif and --junit name one file. Give each report a file of its own.", error);
        Assert.IsFalse(File.Exists(Path.Combine(_root, "out")));
    }

    [TestMethod]
    public void A_task_of_a_decision_is_read_from_no_pipe()
    {
        SpecialFile.MakePipe(Path.Combine(_root, "task.json"));
        Assert.AreEqual(0, CommandRun.In(_root, ["alignment", "init"]).ExitCode);

        var (code, _, error) = CommandRun.In(_root, ["alignment", "decide", "--task", "task.json"]);

        Assert.AreNotEqual(0, code);
        Assert.Contains("task.json", error);
    }

    [TestMethod]
    public void A_pipe_of_a_stranger_in_the_checkout_is_replaced_and_makes_nobody_wait()
    {
        SpecialFile.MakePipe(Path.Combine(_root, "x.sarif"));

        Assert.AreEqual(0, CommandRun.In(_root, ["gate", "--sarif", "x.sarif", "--openclaw-version", "2026.9.6"]).ExitCode);
        Assert.AreEqual(InodeKind.File, Inode.Find(Path.Combine(_root, "x.sarif"), followsLink: false)?.Kind);
    }

    [TestMethod]
    public void A_report_that_a_pipe_gives_is_read_from_standard_input_and_the_message_says_so()
    {
        SpecialFile.MakePipe(Path.Combine(_root, "report.json"));

        var (_, _, error) = CommandRun.In(_root, ["sarif", "--from", "report.json"]);

        Assert.AreEqual("report.json: error: The report is a pipe, a socket or a device, not a file. What a pipe gives is read with --from -\n", error);
    }

    [TestMethod]
    public void An_event_that_is_a_pipe_stops_the_action()
    {
        using var step = new ActionStep();
        SpecialFile.MakePipe(step.OutsidePathOf("event.json"));
        step.WithVariable("GITHUB_EVENT_NAME", "pull_request").WithVariable("GITHUB_EVENT_PATH", step.OutsidePathOf("event.json"));

        Assert.AreEqual(2, step.Run());
        Assert.Contains("the payload of the event cannot be read", step.Log);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, name))!);
        File.WriteAllText(Path.Combine(_root, name), text);
    }
}
