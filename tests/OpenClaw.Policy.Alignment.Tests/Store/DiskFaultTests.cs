using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Store;

/// <summary>A disk that is full or read-only, a log of a gigabyte, and writers at the same time.</summary>
[TestClass]
public sealed class DiskFaultTests
{
    /// <summary>The disk is full before the log, before the new rules, or between: whichever write meets it, nothing is lost and nothing is half done.</summary>
    [TestMethod]
    [DataRow(0)]
    [DataRow(4096)]
    [DataRow(8192)]
    public void A_full_disk_is_an_error_that_changes_nothing(int free)
    {
        using var disk = SmallDisk.Require();
        var (store, api) = Open(disk.Path);
        for (var i = 0; i < 3; i++)
        {
            Record(api, $"task {i}");
        }

        var (rules, log) = (File.ReadAllText(store.Files.Rules), File.ReadAllText(store.Files.Log));
        disk.Fill(free);

        var e = Fails(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                (rules, log) = (File.ReadAllText(store.Files.Rules), File.ReadAllText(store.Files.Log));
                Record(api, new string('x', 3000));
            }
        });

        Assert.Contains(disk.Path, e.Message);
        Assert.Contains("Free space", e.Message);
        Assert.AreEqual(rules, File.ReadAllText(store.Files.Rules));
        Assert.StartsWith(log, File.ReadAllText(store.Files.Log));
        Assert.IsEmpty(Directory.GetFiles(store.Files.Folder, "*.tmp"));
        disk.Empty();
        Record(api, "again");
        Assert.AreEqual(0, store.LoadRules().SetAside.Count());
        Assert.IsTrue(store.GetEvents(0).All(static x => x.EventType.Length > 0));
        Assert.IsEmpty(Judge.Check(Files(store)).Where(static f => f.Descriptor.CheckId is "alignment/event-unreadable" or "alignment/event-truncated-tail"));
    }

    [TestMethod]
    public void A_read_only_disk_is_an_error_and_can_still_be_read()
    {
        using var disk = SmallDisk.Require();
        var (store, api) = Open(disk.Path);
        Record(api, "task");
        var log = File.ReadAllText(store.Files.Log);
        disk.MakeReadOnly();

        var e = Fails(() => Record(api, "task"));

        Assert.Contains(store.Files.Log, e.Message);
        Assert.Contains("rights", e.Message);
        Assert.AreEqual(log, File.ReadAllText(store.Files.Log));
        Assert.HasCount(1, store.LoadRules().Values.ToList());
        Assert.IsGreaterThan(0, store.GetEvents().Count);
    }

    /// <summary>The gigabyte is a hole, which takes no disk. It is one line, far above the limit, and passed over.</summary>
    [TestMethod]
    public void A_log_of_a_gigabyte_can_be_read_and_goes_on()
    {
        const long Gigabyte = 1L << 30;
        using var folder = new TempFolder();
        var (store, api) = Open(folder.Path);
        using (var log = new FileStream(store.Files.Log, FileMode.Open))
        {
            log.SetLength(Gigabyte - 1);
            log.Position = Gigabyte - 1;
            log.WriteByte((byte)'\n');
        }

        Record(api, "task");
        Record(api, "task");

        Assert.HasCount(6, store.GetEvents(6));
        Assert.AreEqual(3, store.LoadRules().Values.Single().Number(RuleField.EvidenceCount));
        Assert.Contains("bytes", Judge.Check(new MemoryFiles().With("policy/policy_events.jsonl", new byte[(128 << 20) + 1])).Single(static f => f.Descriptor.Code == "OCP3001").Message);
    }

    [TestMethod]
    public void Writers_at_the_same_time_lose_nothing()
    {
        const int Writers = 4;
        const int Rounds = 10;
        using var folder = new TempFolder();
        Open(folder.Path);

        Parallel.For(0, Writers, new ParallelOptions { MaxDegreeOfParallelism = Writers }, writer =>
        {
            var (_, api) = Open(folder.Path, new RandomIds());
            for (var i = 0; i < Rounds; i++)
            {
                Record(api, $"task of {writer}");
            }
        });

        var (store, _) = Open(folder.Path);
        Assert.AreEqual(Writers * Rounds * 3, store.GetEvents(0).Count);
        foreach (var rule in store.LoadRules().Values)
        {
            Assert.AreEqual(Rounds + 1, rule.Number(RuleField.EvidenceCount), rule.Summary);
        }

        Assert.IsEmpty(Judge.Check(Files(store)).Where(static f => f.Severity == Diagnostics.Severity.Error));
    }

    private static (PolicyStore Store, ConfirmationApi Api) Open(string folder, IIdSource? ids = null)
    {
        var store = PolicyStore.Bootstrap(Path.Combine(folder, StoreFiles.MemoryFolder));
        return (store, new(store, ProjectIdentity.Of(folder, AlignmentMode.Corrected), TimeProvider.System, ids ?? new RandomIds()));
    }

    private static void Record(ConfirmationApi api, string command)
    {
        var task = Engines.Task(command, command);
        api.RecordExecutionResult(new() { Task = task, DecisionId = api.ShouldAutoExecute(task).DecisionId, ExecutionResult = Vocabulary.Success, UserOverride = Vocabulary.ConfirmedAfterPrompt });
    }

    private static StoreException Fails(Action action) => Assert.ThrowsExactly<StoreException>(action);

    private static MemoryFiles Files(PolicyStore store) => new MemoryFiles()
        .With("policy/rules.json", File.ReadAllText(store.Files.Rules)).With("policy/playbooks.json", File.ReadAllText(store.Files.Playbooks))
        .With("policy/policy_events.jsonl", File.ReadAllText(store.Files.Log));
}
