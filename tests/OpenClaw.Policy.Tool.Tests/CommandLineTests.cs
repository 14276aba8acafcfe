using OpenClaw.Policy.TestSupport;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>What a person reads when the words of the command line are wrong, when there is nothing to look at, and as help.</summary>
[TestClass]
public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-policy-words-").FullName;

    [TestMethod]
    [DataRow("gate --frob", 2, "Unrecognized command or argument '--frob'.")]
    [DataRow("gate --format xml", 2, "'xml' is no value of --format. It takes one of: text, json, doctor.")]
    [DataRow("gate --format Json", 2, "'Json' is no value of --format. It takes one of: text, json, doctor.")]
    [DataRow("gate --format", 2, "Required argument missing for option: '--format'.")]
    [DataRow("gate --json --format doctor", 2, "--json is --format json. Give one of them, not --json and --format doctor.")]
    [DataRow("gate --json --sarif -", 2, "Only one report can go to standard output, not those of --sarif and --format json. Name a file instead of -.")]
    [DataRow("gate --sarif - --summary -", 2, "Only one report can go to standard output, not those of --sarif and --summary. Name a file instead of -.")]
    [DataRow("init --with all", 2, "'all' is no value of --with. It takes one of: package, workflow, both, none.")]
    [DataRow("check --frob", 1, "Unrecognized command or argument '--frob'.")]
    [DataRow("compare", 1, "Option '--baseline' is required.")]
    [DataRow("watch --frob", 1, "Unrecognized command or argument '--frob'.")]
    [DataRow("frob", 2, "Unrecognized command or argument 'frob'.")]
    public void Wrong_words_are_named_with_what_is_right(string arguments, int exitCode, string expected)
    {
        var verb = arguments.Split(' ')[0] is var first && first != "frob" ? first + " " : "";

        var (code, output, error) = CommandRun.In(_folder, arguments.Split(' '));

        Assert.AreEqual((exitCode, ""), (code, output));
        Assert.Contains($"openclaw-policy: {expected}\n", error);
        Assert.EndsWith($"Try: openclaw-policy {verb}--help\n", error);
    }

    [TestMethod]
    [DataRow("gate")]
    [DataRow("check")]
    [DataRow("compare")]
    [DataRow("fix")]
    [DataRow("accept")]
    [DataRow("action")]
    [DataRow("watch")]
    [DataRow("diff")]
    [DataRow("sarif")]
    [DataRow("init")]
    public void The_help_of_a_verb_has_examples_and_its_exit_codes(string verb)
    {
        var (code, output, _) = CommandRun.In(_folder, [verb, "--help"]);

        Assert.AreEqual(0, code);
        Assert.Contains("\nExamples:\n", output);
        Assert.Contains("\nExit codes", output);
    }

    [TestMethod]
    public void The_help_without_a_verb_says_where_to_begin()
    {
        var (code, output, _) = CommandRun.In(_folder, ["--help"]);

        Assert.AreEqual(0, code);
        Assert.Contains("\nFirst steps:\n  openclaw-policy init ", output);
    }

    [TestMethod]
    [DataRow("check")]
    [DataRow("watch")]
    [DataRow("compare --baseline policy.jsonc")]
    public void A_verb_that_finds_no_config_says_where_it_looked(string arguments)
    {
        var (code, _, error) = CommandRun.In(_folder, arguments.Split(' '));

        Assert.AreEqual(1, code);
        Assert.Contains($"There is no config: {Path.Combine(_folder, "home", ".openclaw", "openclaw.json")} does not exist.", error);
    }

    [TestMethod]
    [DataRow("missing.json", "missing.json: error: The report cannot be read (FileNotFoundException).\n")]
    [DataRow("-", "standard input: error: This is no report of `openclaw policy check --json` or `openclaw doctor --lint --json`.\n")]
    public void A_report_that_is_none_is_named(string from, string expected)
    {
        var (code, _, error) = CommandRun.In(_folder, ["sarif", "--from", from]);

        Assert.AreEqual((2, expected), (code, error));
    }

    [TestMethod]
    [DataRow("accept")]
    [DataRow("init")]
    public void A_verb_with_an_answer_of_its_own_does_not_give_the_gates_too(string verb)
    {
        var (code, output, _) = CommandRun.In(_folder, [verb]);

        Assert.AreEqual(2, code);
        Assert.Contains("error OCP0001: ", output);
        Assert.DoesNotContain("OpenClaw policy gate", output);
    }

    [TestMethod]
    [DataRow("gate")]
    [DataRow("gate --json")]
    [DataRow("check")]
    [DataRow("--help")]
    public void Output_that_cannot_be_written_is_no_verdict(string arguments)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var full = new FullDisk();

        var code = CommandLineApp.Run(arguments.Split(' '), new CommandHost
        {
            Output = full,
            Error = error,
            CurrentDirectory = _folder,
            Environment = new Dictionary<string, string> { ["HOME"] = _folder },
            IsTerminal = false,
            Clock = new StoppedClock(),
        });

        Assert.AreEqual((2, "openclaw-policy: error OCP0051: The output could not be written: the system refused it.\n"), (code, error.ToString()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Takes nothing.</summary>
    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
