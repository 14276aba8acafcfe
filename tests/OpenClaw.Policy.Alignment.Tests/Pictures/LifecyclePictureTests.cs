using System.Xml.Linq;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Pictures;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Pictures;

[TestClass]
public sealed class LifecyclePictureTests
{
    [TestMethod]
    public void A_promotion_and_a_suspension_are_marked()
    {
        using var engines = new Engines();
        for (var i = 0; i < 3; i++)
        {
            engines.Cycle(Engines.MediumRisk, @override: Vocabulary.ConfirmedAfterPrompt);
        }

        engines.Cycle(Engines.MediumRisk, Vocabulary.Rollback);

        var picture = XDocument.Parse(LifecyclePicture.Draw(LogFileReplay.Run(engines.Store.Files.Log)));
        var texts = picture.Descendants().Where(static e => e.Name.LocalName == "text").Select(static e => e.Value).ToList();
        CollectionAssert.IsSubsetOf(new[] { "▲", "▼" }, texts);
        Assert.HasCount(3, picture.Descendants().Where(static e => e.Name.LocalName == "rect" && e.Elements().Any()).ToList());
        Assert.IsFalse(texts.Any(static t => t.StartsWith("✕line", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_hostile_id_is_no_markup_and_what_does_not_replay_is_red()
    {
        using var folder = new TempFolder();
        var log = folder.Write("log", Checks.AlignmentFamilyTests.RuleEvent("rule_promoted", "confirmed", 1, "candidate_promoted").Replace("\"r\"", "\"</text><script>\\u0001\"", StringComparison.Ordinal) + Checks.AlignmentFamilyTests.Outcome("d"));

        var picture = XDocument.Parse(LifecyclePicture.Draw(LogFileReplay.Run(log)));

        Assert.IsFalse(picture.Descendants().Any(static e => e.Name.LocalName == "script"));
        Assert.IsTrue(picture.Descendants().Any(static e => e.Value.StartsWith('✕') && e.Value.Contains("line 1", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void An_empty_log_is_drawn() => Assert.IsNotNull(XDocument.Parse(LifecyclePicture.Draw(new LogReplay())).Root);
}
