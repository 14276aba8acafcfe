using System.Text;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Merging;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;
using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Alignment.Tests.Merging;

[TestClass]
public sealed class StoreMergeTests
{
    private static readonly TaskContext Build = Engines.Task("make thing", "Make the thing");
    private static readonly TaskContext Deploy = Engines.Task("./deploy.sh staging", "Deploy to staging", "T3");
    private static readonly TaskContext Settings = Engines.Task("edit settings", "Edit settings");

    [TestMethod]
    public void Two_branches_that_learned_of_different_tasks_merge_by_time()
    {
        using var known = new Branch(0).Cycle(Settings);
        using var ours = known.Fork(1);
        using var theirs = known.Fork(2);
        ours.Cycle(Build).Cycle(Build).Cycle(Build);
        theirs.Cycle(Deploy, seconds: 12).Cycle(Deploy).Cycle(Deploy);

        var result = Merge(known, ours, theirs);

        Assert.IsEmpty(result.Conflicts, Words(result));
        Assert.AreEqual((6, 6), (result.FromOurs, result.FromTheirs));
        Holds(result, known, ours, theirs);
        var rules = Rules(result);
        CollectionAssert.AreEqual(new[] { Vocabulary.Candidate, Vocabulary.Confirmed, Vocabulary.Confirmed }, rules.Select(static r => r.Status).ToArray());
        var times = Lines(result.Files).Select(static l => PolicyEvent.Read(JsonReading.Value(l)).Timestamp).ToList();
        CollectionAssert.AreEqual(times.Order(StringComparer.Ordinal).ToList(), times);
    }

    [TestMethod]
    public void A_rule_that_both_sides_moved_is_a_conflict_and_nobody_wins()
    {
        using var known = new Branch(0).Cycle(Build);
        using var ours = known.Fork(1);
        using var theirs = known.Fork(2);
        ours.Cycle(Build);
        theirs.Cycle(Build, Vocabulary.BlockedAutoExecute);

        var result = Merge(known, ours, theirs);

        Assert.IsEmpty(result.Files);
        var rule = known.Store.LoadRules().Values.Single().Id;
        Assert.IsTrue(result.Conflicts.Any(c => c.File == StoreFiles.LogName && c.Subject == rule), Words(result));
        Assert.IsTrue(result.Conflicts.Any(c => c.File == StoreFiles.RulesName && c.Subject == rule && c.Message.Contains("`override_streak`", StringComparison.Ordinal)), Words(result));
    }

    [TestMethod]
    public void Rules_that_contradict_one_another_are_a_conflict()
    {
        using var known = new Branch(0).Cycle(Settings);
        using var ours = known.Fork(1);
        using var theirs = known.Fork(2);
        for (var i = 0; i < 3; i++)
        {
            ours.Cycle(Build);
            theirs.Cycle(Build, Vocabulary.PreferConfirmation, seconds: 13);
        }

        Assert.IsTrue(ours.Store.LoadRules().Values.Concat(theirs.Store.LoadRules().Values).Count(static r => r.Status == Vocabulary.Confirmed) == 2);
        Assert.IsTrue(Merge(known, ours, theirs).Conflicts.Any(static c => c.Message.Contains("[alignment/same-scope-conflict]", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_decision_that_both_sides_answered_is_a_conflict()
    {
        using var known = new Branch(0);
        var decision = known.Api.ShouldAutoExecute(Build).DecisionId;
        using var ours = known.Fork(1);
        using var theirs = known.Fork(2);
        ours.Api.RecordExecutionResult(new() { Task = Build, DecisionId = decision, ExecutionResult = Vocabulary.Success });
        theirs.Clock.Now += TimeSpan.FromSeconds(1);
        theirs.Api.RecordExecutionResult(new() { Task = Build, DecisionId = decision, ExecutionResult = Vocabulary.Failure });

        var result = Merge(known, ours, theirs);

        Assert.IsTrue(result.Conflicts.Any(c => c.Subject == decision && c.Message.Contains("duplicate-outcome", StringComparison.Ordinal)), Words(result));
    }

    [TestMethod]
    public void A_side_that_rewrote_the_log_or_removed_a_rule_is_a_conflict()
    {
        using var known = new Branch(0).Cycle(Settings).Cycle(Build);
        using var ours = known.Fork(1);
        using var theirs = known.Fork(2);
        ours.Cycle(Deploy);
        File.WriteAllText(theirs.Store.Files.Log, File.ReadAllText(theirs.Store.Files.Log).Replace("Edit settings", "Edit nothing", StringComparison.Ordinal));
        Assert.AreEqual("theirs", Merge(known, ours, theirs).Conflicts.Single().Subject);

        using var removing = known.Fork(3);
        removing.Store.DeleteRule(known.Store.LoadRules().Values.First().Id);
        Assert.IsTrue(Merge(known, ours, removing).Conflicts.Any(static c => c.Message.Contains("One side removed", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Stamps_of_decisions_are_joined_and_the_rule_stays_where_feedback_left_it()
    {
        using var known = new Branch(0, AlignmentMode.Upstream).Cycle(Build);
        using var ours = known.Fork(1);
        using var theirs = known.Fork(2);
        ours.Cycle(Build);
        theirs.Clock.Now += TimeSpan.FromMinutes(5);
        theirs.Api.ShouldAutoExecute(Build);

        var result = Merge(known, ours, theirs);

        Assert.IsEmpty(result.Conflicts, Words(result));
        Holds(result, known, ours, theirs);
        var (merged, moved) = (Rules(result).Single(), ours.Store.LoadRules().Values.Single());
        Assert.AreEqual(theirs.Store.LoadRules().Values.Single().LastSeenAt, merged.LastSeenAt);
        Assert.AreEqual(moved.Number(RuleField.EvidenceCount), merged.Number(RuleField.EvidenceCount));
        Assert.AreEqual(moved.AssetId, merged.AssetId);
    }

    [TestMethod]
    public void Branches_merge_again_after_they_went_on()
    {
        using var known = new Branch(0).Cycle(Settings);
        using var ours = known.Fork(1);
        using var theirs = known.Fork(2);
        ours.Cycle(Build);
        theirs.Cycle(Deploy, seconds: 11);
        theirs.Store.Replace(Merge(known, ours, theirs).Files);
        using var before = ours.Fork(3);
        ours.Cycle(Build);
        theirs.Cycle(Deploy);

        var result = Merge(before, ours, theirs);

        Assert.IsEmpty(result.Conflicts, Words(result));
        Holds(result, before, ours, theirs);
    }

    [TestMethod]
    public void A_store_merges_with_itself_and_with_one_that_did_nothing()
    {
        using var known = new Branch(0).Cycle(Settings);
        using var ours = known.Fork(1);
        ours.Cycle(Build);

        foreach (var (a, b) in new[] { (ours, known), (known, ours), (ours, ours) })
        {
            var result = Merge(known, a, b);
            Assert.IsEmpty(result.Conflicts, Words(result));
            Assert.IsTrue(ours.Side.Files.All(f => result.Files[f.Key].AsSpan().SequenceEqual(f.Value)));
        }
    }

    [TestMethod]
    public void A_file_that_is_no_JSON_or_has_a_key_twice_is_an_error_with_its_place()
    {
        using var known = new Branch(0).Cycle(Settings);
        using var theirs = known.Fork(2);
        File.WriteAllText(theirs.Store.Files.Rules, "{\n  \"a\": {},\n  \"a\": {}\n}");
        var twice = Assert.ThrowsExactly<StoreException>(() => Merge(known, known, theirs));
        Assert.Contains("rules.json (theirs)(3,3)", twice.Message);

        File.WriteAllText(theirs.Store.Files.Rules, "{\n<<<<<<< ours\n");
        Assert.Contains("rules.json (theirs)(2,1)", Assert.ThrowsExactly<StoreException>(() => Merge(known, known, theirs)).Message);
    }

    /// <summary>Drawn lives of two branches: a merge is clean and holds against both parents, or names a conflict; it never loses a line.</summary>
    [TestMethod]
    [DataRow(AlignmentMode.Corrected)]
    [DataRow(AlignmentMode.Upstream)]
    public void Drawn_branches_merge_or_conflict(AlignmentMode mode)
    {
        var clean = 0;
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            using var known = Drawn(new(0, mode), random, 4, "abc");
            using var ours = Drawn(known.Fork(1), random, 4, seed % 3 == 0 ? "bcd" : "bd");
            using var theirs = Drawn(known.Fork(2), random, 4, seed % 3 == 0 ? "bce" : "ce");
            var result = Merge(known, ours, theirs);
            Assert.AreEqual(result.Conflicts.Count > 0, result.Files.Count == 0);
            if (result.Conflicts.Count == 0)
            {
                clean++;
                Holds(result, known, ours, theirs);
            }
        }

        Assert.IsGreaterThan(3, clean);
        Assert.IsLessThan(30, clean);
    }

    private static Branch Drawn(Branch branch, Random random, int cycles, string tasks)
    {
        string?[] overrides = [null, Vocabulary.ConfirmedAfterPrompt, Vocabulary.PreferAutoExecute, Vocabulary.PreferConfirmation, Vocabulary.BlockedAutoExecute];
        string[] outcomes = [Vocabulary.Success, Vocabulary.Success, Vocabulary.Failure, Vocabulary.Cancel];
        for (var i = 0; i < cycles; i++)
        {
            var task = tasks[random.Next(tasks.Length)];
            branch.Cycle(Engines.Task($"make {task}", $"Make {task}"), overrides[random.Next(overrides.Length)], outcomes[random.Next(outcomes.Length)], random.Next(1, 60));
        }

        return branch;
    }

    private static MergeResult Merge(Branch known, Branch ours, Branch theirs) => StoreMerge.Run(known.Side, ours.Side, theirs.Side, MemoryFiles.Root);

    /// <summary>Every line of both sides is there once, groups are whole, the rules are where the log leads, and both parents as a base find nothing new.</summary>
    private static void Holds(MergeResult result, Branch known, Branch ours, Branch theirs)
    {
        var expected = Lines(ours.Side.Files).Concat(Lines(theirs.Side.Files)).Distinct().Order(StringComparer.Ordinal).ToList();
        CollectionAssert.AreEqual(expected, Lines(result.Files).Order(StringComparer.Ordinal).ToList());
        Assert.IsGreaterThanOrEqualTo(Lines(known.Side.Files).Count, expected.Count);
        var merged = Branch.AsFiles(result.Files);
        foreach (var parent in new[] { ours, theirs })
        {
            var before = Keys(Judge.Check(ours.Files)).Concat(Keys(Judge.Check(theirs.Files))).ToHashSet();
            var added = Keys(Judge.Check(merged, parent.Files)).Where(k => !before.Contains(k)).ToList();
            Assert.IsEmpty(added, string.Join('\n', added));
        }

        var replay = new LogReplay();
        foreach (var (i, line) in Lines(result.Files).Index())
        {
            replay.Add(ReplayEvent.Of(PolicyEvent.Read(JsonReading.Value(line)), i + 1));
        }

        foreach (var rule in Rules(result))
        {
            Assert.AreEqual(replay.Rules[rule.Id].Last.Status, rule.Status, rule.Id);
        }
    }

    private static List<string> Keys(IEnumerable<Verdicts.FamilyFinding> findings) =>
        [.. findings.Where(static f => f.Severity >= Severity.Warning).Select(static f => f.Subject.StartsWith("line ", StringComparison.Ordinal) ? f.Descriptor.CheckId! : $"{f.Descriptor.CheckId} {f.Subject}")];

    private static List<string> Lines(IReadOnlyDictionary<string, byte[]> files) =>
        [.. Encoding.UTF8.GetString(files[StoreFiles.LogName]).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private static IReadOnlyList<Rule> Rules(MergeResult result) =>
        [.. ((JsonObject)JsonReading.Value(Encoding.UTF8.GetString(result.Files[StoreFiles.RulesName]))).Members.Select(static m => Rule.Read(m.Value))];

    private static string Words(MergeResult result) => string.Join('\n', result.Conflicts);
}
