namespace OpenClaw.Policy.Tool.Tests.Words;

/// <summary>A word of the command line is what it says: no value becomes arguments, and nothing is done that no verb is.</summary>
[TestClass]
public sealed class CommandWordsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-policy-words-").FullName;

    public CommandWordsTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".git"));
        Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true } } } }""");
        Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["bad"] } } }""");
        Write("arguments", "openclaw.json\n--fail-on\nnone\n");
    }

    [TestMethod]
    [DataRow("--config")]
    [DataRow("--workspace")]
    [DataRow("--base")]
    [DataRow("--baseline-policy")]
    public void A_value_that_begins_with_an_at_sign_is_a_name_and_no_file_of_arguments(string option)
    {
        foreach (var verb in new[] { "gate", "fix", "accept", "init", "check" })
        {
            var (code, output, error) = CommandRun.In(_folder, [verb, option, "@arguments"]);

            Assert.AreNotEqual(0, code, $"{verb} {output}");
            Assert.DoesNotContain("--fail-on", output + error);
        }
    }

    [TestMethod]
    public void A_file_whose_name_begins_with_an_at_sign_can_be_named()
    {
        File.Move(Path.Combine(_folder, "openclaw.json"), Path.Combine(_folder, "@arguments.json"));

        Assert.AreEqual(0, CommandRun.In(_folder, ["gate", "--config", "@arguments.json"]).ExitCode);
        Assert.Contains("@arguments.json", CommandRun.In(_folder, ["gate", "--config=@arguments.json", "--json"]).Output);
    }

    [TestMethod]
    [DataRow("@arguments")]
    [DataRow("gate @arguments")]
    [DataRow("[suggest] gate")]
    [DataRow("[suggest:5] gate")]
    [DataRow("[diagram] gate")]
    [DataRow("[env:HOME=x] gate")]
    [DataRow("gate -- --json")]
    [DataRow("gate --json=false")]
    [DataRow("gate --json=")]
    [DataRow("gate --json false")]
    [DataRow("gate --json:true")]
    [DataRow("gate --agent:main")]
    [DataRow("gate --help=")]
    [DataRow("accept --check=false")]
    [DataRow("accept --check false")]
    [DataRow("fix --dry-run=false")]
    [DataRow("gate --config openclaw.json --config openclaw.json")]
    [DataRow("gate --config=openclaw.json --config=openclaw.json")]
    [DataRow("gate --agent main coder")]
    [DataRow("gate --env A=1 B=2")]
    [DataRow("gate --sarif=--base=main")]
    public void What_no_option_is_in_this_form_is_refused(string arguments)
    {
        var before = Directory.GetFiles(_folder).Order().ToArray();

        var (code, output, error) = CommandRun.In(_folder, arguments.Split(' '));

        Assert.AreEqual((2, ""), (code, output));
        Assert.StartsWith("openclaw-policy: ", error);
        CollectionAssert.AreEqual(before, Directory.GetFiles(_folder).Order().ToArray());
    }

    [TestMethod]
    [DataRow("gate --json=false", "Unrecognized command or argument '--json=…'.")]
    [DataRow("gate --agent:main", "Unrecognized command or argument '--agent:main'.")]
    [DataRow("gate --frob=1", "Unrecognized command or argument '--frob=…'.")]
    [DataRow("[suggest] gate", "Unrecognized command or argument '[suggest]'.")]
    [DataRow("gate @arguments", "Unrecognized command or argument '@arguments'.")]
    public void The_word_is_named_without_its_value(string arguments, string expected) =>
        Assert.StartsWith($"openclaw-policy: {expected}\n", CommandRun.In(_folder, arguments.Split(' ')).Error);

    [TestMethod]
    public void A_value_may_hold_what_joins_words()
    {
        var (code, output, _) = CommandRun.In(_folder, ["gate", "--env=A=b:c=d", "--sarif=a=b:c.sarif", "--fail-on=none"]);

        Assert.AreEqual(0, code, output);
        Assert.IsTrue(File.Exists(Path.Combine(_folder, "a=b:c.sarif")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
