using System.Globalization;
using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Merging;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Merging;

/// <summary>A memory that can be forked, as a branch of a repository is.</summary>
internal sealed class Branch : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly AlignmentMode _mode;

    /// <param name="number">Tells the ids of its decisions from those of other branches.</param>
    /// <param name="mode">How the engine behaves.</param>
    /// <param name="from">The branch that it begins as.</param>
    public Branch(int number, AlignmentMode mode = AlignmentMode.Corrected, Branch? from = null)
    {
        _mode = mode;
        Store = PolicyStore.Bootstrap(_folder.File(StoreFiles.MemoryFolder), mode);
        if (from is not null)
        {
            Clock.Now = from.Clock.Now;
            Store.Replace(from.Side.Files);
        }

        Api = new(Store, ProjectIdentity.Of("/project", mode), Clock, new Ids(number));
    }

    public SteppedClock Clock { get; } = new();

    public PolicyStore Store { get; }

    public ConfirmationApi Api { get; }

    public MergeSide Side => MergeSide.OfFolder(Store.Files.Folder);

    public MemoryFiles Files => AsFiles(Side.Files);

    public static MemoryFiles AsFiles(IReadOnlyDictionary<string, byte[]> files) =>
        files.Aggregate(new MemoryFiles(), static (set, f) => set.With($"{StoreFiles.PolicyFolder}/{f.Key}", f.Value));

    public Branch Fork(int number) => new(number, _mode, this);

    /// <summary>Asks, and tells what became of it, each some seconds later.</summary>
    public Branch Cycle(TaskContext task, string? @override = Vocabulary.ConfirmedAfterPrompt, string outcome = Vocabulary.Success, int seconds = 10)
    {
        Clock.Now += TimeSpan.FromSeconds(seconds);
        var answer = Api.ShouldAutoExecute(task);
        Clock.Now += TimeSpan.FromSeconds(1);
        Api.RecordExecutionResult(new() { Task = task, DecisionId = answer.DecisionId, ExecutionResult = outcome, UserOverride = @override, WasConfirmed = !answer.AutoExecute });
        return this;
    }

    public void Dispose() => _folder.Dispose();

    private sealed class Ids(int number) : IIdSource
    {
        private int _count = number * 1_000_000;

        public string Next() => (++_count).ToString("x10", CultureInfo.InvariantCulture) + new string('0', 22);
    }
}
