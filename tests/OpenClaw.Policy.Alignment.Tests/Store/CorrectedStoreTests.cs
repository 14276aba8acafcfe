using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Store;

[TestClass]
public sealed class CorrectedStoreTests
{
    [TestMethod]
    [DataRow("{\"r1\": {\"id\"", "(1,13)")]
    [DataRow("[1]", "(1,1)")]
    [DataRow("", "(1,1)")]
    public void A_file_that_is_no_store_stays_as_it_is(string content, string place)
    {
        using var folder = new TempFolder();
        var path = folder.Write(StoreFiles.RulesName, content);
        var store = new PolicyStore(folder.Path);

        var e = Assert.ThrowsExactly<StoreException>(() => store.SaveRule(new("new")));

        StringAssert.StartsWith(e.Message, path + place);
        Assert.AreEqual(content, File.ReadAllText(path));
    }

    [TestMethod]
    public void An_entry_that_breaks_the_model_is_set_aside_and_written_back()
    {
        using var folder = new TempFolder();
        folder.Write(StoreFiles.RulesName, """{"bad": {"id": "bad", "owner": "me"}, "typo": {"id": "typo", "scope": "team"}, "good": {"id": "good"}}""");
        var store = new PolicyStore(folder.Path);

        store.SaveRule(new("new"));

        var rules = store.LoadRules();
        CollectionAssert.AreEqual(new[] { "good", "new" }, rules.Values.Select(static r => r.Id).ToArray());
        CollectionAssert.AreEqual(new[] { "bad", "typo" }, rules.SetAside.Select(static s => s.Key).ToArray());
        StringAssert.Contains(File.ReadAllText(store.Files.Rules), "\"owner\": \"me\"");
    }

    [TestMethod]
    public void Reading_creates_nothing()
    {
        using var folder = new TempFolder();
        var store = new PolicyStore(folder.File("policy"));

        Assert.AreEqual(0, store.GetStatistics().Rules);
        Assert.IsEmpty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public void A_record_after_a_torn_one_stands_alone()
    {
        using var folder = new TempFolder();
        folder.Write(StoreFiles.LogName, "{\"timestamp\": \"t0\"");
        var store = new PolicyStore(folder.Path);

        store.Append(new PolicyEvent("t1", "x", string.Empty));

        Assert.AreEqual("t1", store.GetEvents().Single().Timestamp);
    }

    [TestMethod]
    public void Limits_count_events_not_lines()
    {
        using var folder = new TempFolder();
        var store = new PolicyStore(folder.Path);
        store.Append(new PolicyEvent("t0", Vocabulary.RulePromoted, string.Empty));
        store.Append([.. Enumerable.Range(1, 50).Select(static i => new PolicyEvent($"t{i}", Vocabulary.DecisionEvaluated, string.Empty))]);

        Assert.AreEqual("t0", store.GetLifecycleEvents(1).Single().Timestamp);
    }

    [TestMethod]
    public void Characters_at_which_the_real_reader_splits_lines_are_escaped()
    {
        using var folder = new TempFolder();
        var store = new PolicyStore(folder.Path);
        store.Append(new PolicyEvent("t", "x", string.Empty) { Changes = "a\u2028b\u0085c\u2029d" });

        Assert.AreEqual(1, new PolicyStore(folder.Path, AlignmentMode.Upstream).GetEvents().Count);
        Assert.AreEqual("a\u2028b\u0085c\u2029d", store.GetEvents().Single().Changes);
    }

    [TestMethod]
    public void Writers_wait_for_one_another()
    {
        using var folder = new TempFolder();
        var store = new PolicyStore(folder.Path);
        Parallel.For(0, 4, writer =>
        {
            var own = new PolicyStore(folder.Path);
            for (var i = 0; i < 10; i++)
            {
                own.SaveRule(new($"r{writer}_{i}"));
            }
        });

        Assert.AreEqual(40, store.LoadRules().Count);
    }

    [TestMethod]
    public void Long_logs_are_read_from_their_end_across_blocks()
    {
        using var folder = new TempFolder();
        var store = new PolicyStore(folder.Path);
        store.Append([.. Enumerable.Range(0, 700).Select(static i => new PolicyEvent($"t{i}", "x", string.Empty) { Changes = new string('x', i * 7 % 1000) })]);

        var events = store.GetEvents(0);

        CollectionAssert.AreEqual(Enumerable.Range(0, 700).Reverse().Select(static i => $"t{i}").ToArray(), events.Select(static e => e.Timestamp).ToArray());
    }
}
