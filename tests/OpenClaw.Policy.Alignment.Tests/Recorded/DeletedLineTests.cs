using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;
using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Alignment.Tests.Recorded;

/// <summary>What a deleted line of the log leaves behind, without a base to compare with. With a base each one is found (OCP3040).</summary>
[TestClass]
public sealed class DeletedLineTests
{
    /// <summary>Every outcome and every decision of so many stores is deleted in turn.</summary>
    private const int Stores = 6;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(Vocabulary.DecisionOutcome)]
    [DataRow(Vocabulary.DecisionEvaluated)]
    public void Every_deleted_line_is_found_unless_it_left_nothing_behind(string type)
    {
        var (found, silent, missed) = (0, 0, new List<string>());
        foreach (var store in RecordedStores.All.Take(Stores))
        {
            var lines = RecordedStores.Text(store, StoreFiles.LogName).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var events = lines.Select(static l => PolicyEvent.Read(JsonReading.Value(l))).ToList();
            var before = Keys(RecordedStores.Files(store));
            for (var i = 0; i < lines.Length; i++)
            {
                if (events[i].EventType != type)
                {
                    continue;
                }

                var text = string.Concat(lines.Where((_, n) => n != i).Select(static l => l + "\n"));
                var after = Keys(RecordedStores.Files(store).With($"{StoreFiles.PolicyFolder}/{StoreFiles.LogName}", text));
                var isFound = after.Any(k => k.Value > before.GetValueOrDefault(k.Key));
                var isSilent = LeftNothing(events, i);
                found += isFound ? 1 : 0;
                silent += !isFound && isSilent ? 1 : 0;
                if (!isFound && !isSilent)
                {
                    missed.Add($"{Corpus.Records.Id(store)} line {i + 1}");
                }
            }
        }

        TestContext.WriteLine($"{type}: found {found}, left nothing behind {silent}, missed {missed.Count}");
        Assert.IsGreaterThan(0, found);
        Assert.IsGreaterThan(0, silent);
        Assert.IsEmpty(missed, string.Join(", ", missed));
    }

    /// <summary>
    /// The limit is not the check's: two histories, one with an outcome that moves nothing and one without it, leave the same bytes but for that line. So a store
    /// that lacks the line is one that the program writes, and no look at it alone can tell.
    /// </summary>
    [TestMethod]
    [DataRow(AlignmentMode.Upstream)]
    [DataRow(AlignmentMode.Corrected)]
    public void An_outcome_that_moves_nothing_and_a_decision_that_nothing_answers_leave_nothing_else(AlignmentMode mode)
    {
        var (whole, rules) = History(mode, tellsCancel: true, decides: true);
        var (withoutOutcome, rulesWithoutOutcome) = History(mode, tellsCancel: false, decides: true);
        var (withoutDecision, rulesWithoutDecision) = History(mode, tellsCancel: false, decides: false);

        var outcome = whole.Single(static l => l.Contains("\"execution_result\": \"cancel\"", StringComparison.Ordinal));
        CollectionAssert.AreEqual(whole.Where(l => l != outcome).ToList(), withoutOutcome.ToList());
        Assert.AreEqual(rules, rulesWithoutOutcome);
        CollectionAssert.AreEqual(withoutOutcome.Where(static l => !l.Contains("dec_aaaaaaaaaaaa", StringComparison.Ordinal)).ToList(), withoutDecision.ToList());
        Assert.AreEqual(rulesWithoutOutcome, rulesWithoutDecision);
    }

    private static (string[] Log, string Rules) History(AlignmentMode mode, bool tellsCancel, bool decides)
    {
        using var folder = new TempFolder();
        var clock = new SteppedClock();
        var ids = new ChosenIds();
        var store = PolicyStore.Bootstrap(folder.File(StoreFiles.MemoryFolder), mode);
        var api = new ConfirmationApi(store, Resolution.ProjectIdentity.Of("/project", mode), clock, ids);
        Cycle(1, Engines.MediumRisk, Vocabulary.Success, Vocabulary.ConfirmedAfterPrompt);
        clock.Now += TimeSpan.FromMinutes(1);
        if (decides)
        {
            ids.Chosen = new string('a', 32);
            var id = api.ShouldAutoExecute(Engines.Task("deploy it", "Deploy it", "T3")).DecisionId;
            if (tellsCancel)
            {
                api.RecordExecutionResult(new() { Task = Engines.Task("deploy it", "Deploy it", "T3"), DecisionId = id, ExecutionResult = Vocabulary.Cancel });
            }
        }

        Cycle(2, Engines.MediumRisk, Vocabulary.Success, Vocabulary.ConfirmedAfterPrompt);
        Cycle(3, Engines.MediumRisk, Vocabulary.Success, Vocabulary.ConfirmedAfterPrompt);
        return (File.ReadAllLines(store.Files.Log), File.ReadAllText(store.Files.Rules));

        void Cycle(int number, TaskContext task, string outcome, string @override)
        {
            clock.Now += TimeSpan.FromMinutes(1);
            ids.Chosen = number.ToString("x10", System.Globalization.CultureInfo.InvariantCulture) + new string('0', 22);
            var answer = api.ShouldAutoExecute(task);
            api.RecordExecutionResult(new() { Task = task, DecisionId = answer.DecisionId, ExecutionResult = outcome, UserOverride = @override, WasConfirmed = true });
        }
    }

    private static bool LeftNothing(List<PolicyEvent> events, int line)
    {
        var id = events[line].Payload.Text("decision_id");
        return events[line].EventType == Vocabulary.DecisionOutcome
            ? line == 0 || !Vocabulary.RuleEvents.Contains(events[line - 1].EventType)
            : !events.Skip(line + 1).Any(e => e.EventType == Vocabulary.DecisionOutcome && e.Payload.Text("decision_id") == id);
    }

    /// <summary>Findings, counted; one that is told by its line number stands without it, because the deletion moves it.</summary>
    private static Dictionary<string, int> Keys(MemoryFiles files) => Judge.Check(files).Where(static f => f.Severity >= Severity.Warning)
        .GroupBy(static f => f.Subject.StartsWith("line ", StringComparison.Ordinal) ? f.Descriptor.Code : $"{f.Descriptor.Code} {f.Subject}")
        .ToDictionary(static g => g.Key, static g => g.Count());

    private sealed class ChosenIds : IIdSource
    {
        public string Chosen { get; set; } = string.Empty;

        public string Next() => Chosen;
    }
}
