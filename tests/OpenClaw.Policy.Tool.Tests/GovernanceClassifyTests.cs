using System.Text.Json;

namespace OpenClaw.Policy.Tool.Tests;

[TestClass]
public sealed class GovernanceClassifyTests
{
    [TestMethod]
    public void TheJsonIsOneArray()
    {
        var run = CommandRun.In(AppContext.BaseDirectory, ["governance", "classify", "--json", "Wipe the server", "Explain gravity"]);
        Assert.AreEqual(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        var first = document.RootElement[0];
        Assert.AreEqual(2, document.RootElement.GetArrayLength());
        Assert.AreEqual("Wipe the server", first.GetProperty("request").GetString());
        Assert.AreEqual("red", first.GetProperty("risk").GetString());
        Assert.AreEqual("Wipe the server", first.GetProperty("matches")[0].GetProperty("text").GetString());
        Assert.AreEqual("green", document.RootElement[1].GetProperty("risk").GetString());
    }

    [TestMethod]
    public void TheSeedIsAProfile() => StringAssert.StartsWith(CommandRun.In(AppContext.BaseDirectory, ["governance", "classify", "--profile", "seed", "Tokenize it"]).Output, "red");

    [TestMethod]
    public void RulesThatCannotBeReadAreTwo()
    {
        var run = CommandRun.In(AppContext.BaseDirectory, ["governance", "classify", "--rules", "no-such-file.jsonc", "x"]);
        Assert.AreEqual(2, run.ExitCode);
        StringAssert.Contains(run.Error, "no-such-file.jsonc");
    }

    [TestMethod]
    public void ProfileAndRulesExcludeEachOther() =>
        Assert.AreEqual(2, CommandRun.In(AppContext.BaseDirectory, ["governance", "classify", "--rules", "x", "--profile", "seed", "x"]).ExitCode);

    [TestMethod]
    public void AMistakeLeadsToTheHelpOfTheVerb() => StringAssert.Contains(CommandRun.In(AppContext.BaseDirectory, ["governance", "classify", "--no", "x"]).Error, "governance classify --help");
}
