using System.Text;
using OpenClaw.Policy.Governance.Classification;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Tests;

[TestClass]
public sealed class ClassifierTests
{
    [TestMethod]
    public void AMatchNamesRuleTermAndPlace()
    {
        var match = Classify("Please wipe the disk", """{ words: ["wipe"] }""").Matches.Single();
        Assert.AreEqual(new RuleMatch("r", RiskClass.Red, "wipe", 7, 4, ReadingMeans.AsWritten), match);
    }

    [TestMethod]
    public void TheHighestClassWinsAndAllMatchesAreKept()
    {
        var classified = new Classifier(Rules("""
            { version: 1, default: "green", rules: [
              { id: "a", risk: "amber", reason: "x", match: { words: ["send"] } },
              { id: "b", risk: "red", reason: "x", match: { words: ["wipe"] } } ] }
            """)).Classify("send it, wipe it");
        Assert.AreEqual(RiskClass.Red, classified.Risk);
        CollectionAssert.AreEqual(new[] { "b", "a" }, classified.Matches.Select(static m => m.RuleId).ToArray());
    }

    [TestMethod]
    [DataRow("token", "Tokenize it", false)]
    [DataRow("token", "the TOKEN, please", true)]
    [DataRow("token*", "Tokenize it", true)]
    [DataRow("*bank", "the riverbank", true)]
    [DataRow("*ver*", "silver", true)]
    [DataRow("uberweise", "Überweise das Geld", true)]
    [DataRow("删除", "请删除文件", true)]
    [DataRow("dont", "don\u2019t", true)]
    [DataRow("delete", "ｄｅｌｅｔｅ", true)]
    [DataRow("delete", "𝐝𝐞𝐥𝐞𝐭𝐞", true)]
    [DataRow("delete", "d\u0336e\u0336l\u0336e\u0336t\u0336e\u0336", true)]
    public void AWordIsAWholeWordUnlessItHasAStar(string word, string request, bool isFound) =>
        Assert.AreEqual(isFound, !Classify(request, $$"""{ words: ["{{word}}"] }""").IsUnmatched);

    [TestMethod]
    [DataRow("run ..2 shell", "run a little shell", true)]
    [DataRow("run ..1 shell", "run a little shell", false)]
    [DataRow("run ..2 shell", "shell run", false)]
    [DataRow("run ~2 shell", "shell we run", true)]
    [DataRow("(run|execute) shell", "execute shell", true)]
    [DataRow("^ delete", "please delete it", true)]
    [DataRow("^ delete", "nobody may delete it", false)]
    [DataRow("^ delete", "Hello. Delete it", true)]
    [DataRow("{do} {what}", "now drop the table", true)]
    public void PatternsTieWordsTogether(string pattern, string request, bool isFound) =>
        Assert.AreEqual(isFound, !Classify(request, $$"""{ patterns: ["{{pattern}}"] }""").IsUnmatched);

    [TestMethod]
    public void AnExcuseCountsWithinItsPartOfTheSentence()
    {
        const string Match = """{ words: ["delete"] }, unless: ["not ..1 delete", "explain ..5 delete"]""";
        Assert.IsTrue(Classify("do not delete it", Match).IsUnmatched);
        Assert.IsFalse(Classify("explain it, delete it", Match).IsUnmatched);
        Assert.IsFalse(Classify("explain it and delete it", Match).IsUnmatched);
        Assert.IsFalse(Classify("explain it. Delete it", Match).IsUnmatched);
        Assert.IsFalse(Classify("do not delete it, delete that", Match).IsUnmatched);
    }

    [TestMethod]
    [DataRow("d3l3te", ReadingMeans.Disguised)]
    [DataRow("d\u0435lete", ReadingMeans.Disguised)]
    [DataRow("de1ete", ReadingMeans.Disguised)]
    [DataRow("deleeeete", ReadingMeans.Disguised)]
    [DataRow("del ete", ReadingMeans.Disguised)]
    [DataRow("deltee", ReadingMeans.Disguised)]
    [DataRow("d e l e t e", ReadingMeans.SpacedOut)]
    [DataRow("d.e.l.e.t.e", ReadingMeans.SpacedOut)]
    [DataRow("ZGVsZXRlIGl0IG5vdw==", ReadingMeans.Encoded)]
    [DataRow("64656c657465206974", ReadingMeans.Encoded)]
    [DataRow("%64%65%6c%65%74%65 it", ReadingMeans.Encoded)]
    [DataRow("&#100;&#101;&#108;ete it", ReadingMeans.Encoded)]
    public void DisguisesAreUndone(string request, ReadingMeans means) =>
        Assert.AreEqual(means, Classify(request, """{ words: ["delete"] }""").Matches.First(static m => m.RuleId == "r").Means);

    [TestMethod]
    [DataRow("Summarize the re\u200Bport")]
    [DataRow("Summarize the r\u0435port")]
    [DataRow("Summarize \u202Ethe report")]
    [DataRow("S u m m a r i z e the report")]
    [DataRow("Summarize SGVsbG8gdGhlcmUgZnJpZW5k")]
    public void TextThatHidesWhatItSaysIsNeverGreen(string request)
    {
        var classified = new Classifier(ShippedRules.Default).Classify(request);
        Assert.AreEqual(RiskClass.Amber, classified.Risk);
        Assert.IsNotEmpty(classified.Disguises);
    }

    [TestMethod]
    [DataRow("Explain the family emoji 👨\u200D👩\u200D👧")]
    [DataRow("Explain the heart \u2764\uFE0F")]
    public void EmojiHideNothing(string request) => Assert.AreEqual(RiskClass.Green, new Classifier(ShippedRules.Default).Classify(request).Risk);

    [TestMethod]
    public void APlaceInCodeIsThePlaceOfTheCode()
    {
        var request = $"Do: {Convert.ToBase64String(Encoding.UTF8.GetBytes("delete it now"))}!";
        var match = Classify(request, """{ words: ["delete"] }""").Matches.First(static m => m.RuleId == "r");
        Assert.AreEqual(Convert.ToBase64String(Encoding.UTF8.GetBytes("delete it now")), request.Substring(match.Start, match.Length));
    }

    [TestMethod]
    public void SubstringsAreComparedAsTheyStand()
    {
        Assert.IsFalse(Classify("TOKENIZE", """{ substrings: ["token"] }""").IsUnmatched);
        Assert.IsTrue(Classify("t0ken", """{ substrings: ["token"] }""").IsUnmatched);
        var place = Classify("İ token", """{ substrings: ["token"] }""").Matches.Single();
        Assert.AreEqual((2, 5), (place.Start, place.Length));
    }

    [TestMethod]
    public void ATextThatIsTooLongIsRed() =>
        Assert.AreEqual(RiskClass.Red, new Classifier(ShippedRules.Default).Classify("Summarize " + new string('x', RequestLimits.Length)).Risk);

    /// <summary>Hostile texts of the greatest length: each ends within the run of the test, and keeps few matches.</summary>
    [TestMethod]
    [DataRow("delete the data ")]
    [DataRow("a b c d e ")]
    [DataRow("a\u0301\u0323")]
    [DataRow("QUFBQUFBQUFBQUFB ")]
    [DataRow("do not delete ")]
    [DataRow("删除")]
    public void RepeatedTextIsClassedWithFewMatches(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 8192 / piece.Length));
        Assert.IsLessThan(5000, new Classifier(ShippedRules.Default).Classify(text).Matches.Count);
    }

    private static RequestClassification Classify(string request, string match) => new Classifier(Rules($$"""
        { version: 1, groups: { do: ["drop"], what: ["the table"] }, rules: [{ id: "r", risk: "red", reason: "x", match: {{match}} }] }
        """)).Classify(request);

    private static GovernanceRules Rules(string text) => RulesReader.Read(new SourceText("/rules.jsonc", text)).Rules!;
}
