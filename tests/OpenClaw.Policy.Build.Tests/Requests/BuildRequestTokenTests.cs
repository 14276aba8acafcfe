using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Gate.Options;

namespace OpenClaw.Policy.Build.Tests.Requests;

[TestClass]
public sealed class BuildRequestTokenTests
{
    private static readonly BuildRequest Full = new()
    {
        BaseDirectory = "/repo; with = 100%20 ünïcödé 漢",
        ConfigFolder = "/repo",
        Config = "/repo/openclaw.json",
        ReportsOnDemand = "junit",
        Options = GateOptions.OfWorkspace.ToDictionary(static o => o, static o => $"value of {o.Property}"),
        Environment = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["A"] = "a=b;c", ["B"] = "" },
    };

    [TestMethod]
    public void A_request_comes_back_as_it_was()
    {
        var back = BuildRequestToken.Decode(BuildRequestToken.Encode(Full));

        Assert.AreEqual(Full with { Options = back.Options, Environment = back.Environment }, back);
        CollectionAssert.AreEquivalent(Full.Options.ToList(), back.Options.ToList());
        CollectionAssert.AreEqual(Full.Environment.ToList(), back.Environment.ToList());
    }

    [TestMethod]
    public void What_is_not_set_stays_not_set()
    {
        var request = new BuildRequest { BaseDirectory = "/repo" };

        var back = BuildRequestToken.Decode(BuildRequestToken.Encode(request));

        Assert.AreEqual(request with { Options = back.Options, Environment = back.Environment }, back);
        Assert.IsEmpty(back.Options);
        Assert.IsEmpty(back.Environment);
    }

    [TestMethod]
    public void A_token_holds_nothing_that_MSBuild_gives_a_meaning() =>
        Assert.IsTrue(BuildRequestToken.Encode(Full).All(char.IsAsciiHexDigit));

    [TestMethod]
    public void A_value_that_would_end_an_option_is_refused() =>
        Assert.ThrowsExactly<FormatException>(() => BuildRequestToken.Encode(Full.With(GateOptions.Agent, "main\0none")));

    [TestMethod]
    [DataRow("")]
    [DataRow("not a token")]
    [DataRow("61", DisplayName = "one value")]
    [DataRow("6")]
    public void Anything_else_is_no_token(string text) =>
        Assert.ThrowsExactly<FormatException>(() => BuildRequestToken.Decode(text));
}
