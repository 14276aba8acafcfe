namespace OpenClaw.Policy.Tool.Tests.Words;

/// <summary>
/// What <c>check</c>, <c>compare</c> and <c>watch</c> make of the words of a command line, each row as <c>openclaw policy</c> 2026.9.6 (and 2026.5.20 where
/// the release is named) was seen to do it.
/// </summary>
[TestClass]
public sealed class ImitatedWordsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-policy-imitated-").FullName;

    public ImitatedWordsTests()
    {
        var workspace = Directory.CreateDirectory(Path.Combine(_folder, "home", ".openclaw", "workspace")).FullName;
        File.WriteAllText(Path.Combine(_folder, "home", ".openclaw", "openclaw.json"), """{ "plugins": { "entries": { "policy": { "enabled": true } } } }""");
        File.WriteAllText(Path.Combine(workspace, "policy.jsonc"), """{ "mcp": { "servers": { "deny": ["bad"] } } }""");
        File.WriteAllText(Path.Combine(_folder, "base.jsonc"), """{ "mcp": { "servers": { "deny": ["bad"] } } }""");
    }

    [TestMethod]
    [DataRow("check --agent ''", 2, "--agent must not be blank")]
    [DataRow("check --agent=", 2, "--agent must not be blank")]
    [DataRow("check --agent=\u00A0", 2, "--agent must not be blank")]
    [DataRow("check --agent", 1, "argument missing")]
    [DataRow("check --agent main --agent", 1, "argument missing")]
    [DataRow("check --agent x --agent main", 0, "")]
    [DataRow("check --agent main --agent x", 2, "Unknown agent id \"x\".")]
    [DataRow("check --agent --json", 2, "Unknown agent id \"--json\".")]
    [DataRow("check --agent @x", 2, "Unknown agent id \"@x\".")]
    [DataRow("check --agent !!", 0, "")]
    [DataRow("check --severity-min ''", 2, "Invalid --severity-min value.")]
    [DataRow("check --severity-min=", 2, "Invalid --severity-min value.")]
    [DataRow("check --severity-min x --severity-min info", 0, "")]
    [DataRow("check --severity-min:error", 1, "--severity-min:error")]
    [DataRow("check --json=false", 1, "--json=false")]
    [DataRow("check --json=", 1, "--json=")]
    [DataRow("check --json true", 1, "")]
    [DataRow("check --json ''", 1, "")]
    [DataRow("check --help=", 1, "--help=")]
    [DataRow("check @x", 1, "")]
    [DataRow("check -- x", 1, "")]
    [DataRow("check --agent '' --openclaw-version 2026.5.20", 1, "--agent")]
    [DataRow("check --agent= --openclaw-version 2026.5.20", 1, "--agent")]
    [DataRow("check --severity-min= --openclaw-version 2026.5.20", 2, "Invalid --severity-min value.")]
    [DataRow("compare --baseline ''", 2, "Missing required --baseline value.")]
    [DataRow("compare --baseline=", 2, "Missing required --baseline value.")]
    [DataRow("compare --baseline x --baseline base.jsonc", 0, "")]
    [DataRow("compare --baseline base.jsonc --policy ''", 0, "")]
    [DataRow("compare --baseline base.jsonc --policy=", 0, "")]
    [DataRow("compare --baseline base.jsonc --agent ''", 2, "--agent must not be blank")]
    [DataRow("compare --baseline base.jsonc --policy base.jsonc --agent ''", 0, "")]
    [DataRow("watch --once --interval-ms ''", 2, "--interval-ms must be an integer >= 250.")]
    [DataRow("watch --once --interval-ms=", 2, "--interval-ms must be an integer >= 250.")]
    [DataRow("watch --once --agent ''", 2, "--agent must not be blank")]
    [DataRow("watch --once --severity-min ''", 2, "Invalid --severity-min value.")]
    [DataRow("watch --once=", 1, "--once=")]
    public void Words_mean_what_they_mean_to_the_real_program(string arguments, int exitCode, string expected)
    {
        var (code, output, error) = CommandRun.In(_folder, [.. arguments.Split(' ').Select(static w => w == "''" ? "" : w)]);

        Assert.AreEqual(exitCode, code, output + error);
        Assert.Contains(expected, error);
        if (exitCode > 0)
        {
            Assert.DoesNotContain("\"findings\"", output);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
