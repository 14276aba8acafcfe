using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Store;

/// <summary>What goes wrong with a disk loses nothing, and says what to do.</summary>
[TestClass]
public sealed class StoreFaultTests
{
    [TestMethod]
    public void A_file_in_place_of_the_folder_is_an_error_with_its_path()
    {
        using var folder = new TempFolder();
        var path = folder.Write("policy", "not a folder");

        var e = Assert.ThrowsExactly<StoreException>(() => new PolicyStore(path).SaveRule(new("r")));

        StringAssert.Contains(e.Message, path);
        Assert.AreEqual("not a folder", File.ReadAllText(path));
    }

    [TestMethod]
    public void A_folder_in_place_of_the_log_is_an_error_and_the_rules_stay()
    {
        using var engines = new Engines();
        engines.Cycle(Engines.MediumRisk, @override: Vocabulary.ConfirmedAfterPrompt);
        var rules = File.ReadAllText(engines.Store.Files.Rules);
        File.Delete(engines.Store.Files.Log);
        Directory.CreateDirectory(engines.Store.Files.Log);

        Assert.ThrowsExactly<StoreException>(() => engines.Cycle(Engines.MediumRisk));
        Assert.AreEqual(rules, File.ReadAllText(engines.Store.Files.Rules));
    }

    [TestMethod]
    public void A_rule_that_cannot_be_written_leaves_rules_and_log_as_they_were()
    {
        using var engines = new Engines();
        engines.Cycle(Engines.MediumRisk, @override: Vocabulary.ConfirmedAfterPrompt);
        var (rules, log) = (File.ReadAllText(engines.Store.Files.Rules), File.ReadAllText(engines.Store.Files.Log));
        var changed = engines.Store.LoadRules();
        changed.Set("x", new("x") { Summary = "half a pair: \ud800" });

        Assert.ThrowsExactly<ModelException>(() => engines.Store.Commit(changed, [new("t", "x", string.Empty)]));
        Assert.AreEqual((rules, log), (File.ReadAllText(engines.Store.Files.Rules), File.ReadAllText(engines.Store.Files.Log)));
    }

    [TestMethod]
    public void A_log_torn_at_any_byte_loses_at_most_its_last_record()
    {
        using var engines = new Engines();
        for (var i = 0; i < 2; i++)
        {
            engines.Cycle(Engines.MediumRisk, @override: Vocabulary.ConfirmedAfterPrompt);
        }

        var log = File.ReadAllBytes(engines.Store.Files.Log);
        for (var length = 0; length <= log.Length; length += 97)
        {
            File.WriteAllBytes(engines.Store.Files.Log, log[..length]);
            var whole = log.AsSpan(0, length).Count((byte)'\n');
            engines.Store.Append(new PolicyEvent("2026-03-07T12:00:00+00:00", Vocabulary.RuleCreated, string.Empty));

            var events = engines.Store.GetEvents(0);
            Assert.IsGreaterThanOrEqualTo(whole + 1, events.Count, $"torn at {length}");
            Assert.AreEqual(Vocabulary.RuleCreated, events[0].EventType);
        }
    }

    [TestMethod]
    public void A_clock_that_goes_back_is_told_and_loses_nothing()
    {
        using var engines = new Engines();
        engines.Cycle(Engines.MediumRisk, @override: Vocabulary.ConfirmedAfterPrompt);
        engines.Clock.Now -= TimeSpan.FromDays(1);
        engines.Cycle(Engines.MediumRisk, @override: Vocabulary.ConfirmedAfterPrompt);

        var replay = LogFileReplay.Run(engines.Store.Files.Log);

        Assert.AreEqual(3, engines.Rule.Number(RuleField.EvidenceCount));
        Assert.IsTrue(replay.Findings.All(static f => f.Descriptor.CheckId == "alignment/event-order"));
        Assert.IsGreaterThan(0, replay.FindingCount);
    }

    [TestMethod]
    public void A_line_beyond_the_limit_is_passed_over_by_readers_and_refused_by_the_replay()
    {
        using var folder = new TempFolder();
        var store = new PolicyStore(folder.Path);
        store.Append(new PolicyEvent("t0", "x", string.Empty), new PolicyEvent("t1", "x", string.Empty) { Changes = new string('y', StoreLimits.Line + 1) }, new PolicyEvent("t2", "x", string.Empty));

        CollectionAssert.AreEqual(new[] { "t2", "t0" }, store.GetEvents().Select(static e => e.Timestamp).ToArray());
        Assert.ThrowsExactly<StoreException>(() => LogFileReplay.Run(store.Files.Log));
    }
}
