using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Store;

namespace OpenClaw.Policy.Alignment.Tests.Support;

/// <summary>An engine in a folder of its own, and the tasks that tests give it.</summary>
internal sealed class Engines : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CountedIds _ids = new();

    public Engines(AlignmentMode mode = AlignmentMode.Corrected)
    {
        Store = PolicyStore.Bootstrap(_folder.File(".openclaw_memory"), mode);
        Api = new(Store, ProjectIdentity.Of(_folder.Path, mode), Clock, _ids);
    }

    public SteppedClock Clock { get; } = new();

    public PolicyStore Store { get; private set; }

    public ConfirmationApi Api { get; private set; }

    public string Folder => _folder.Path;

    public static TaskContext LowRisk { get; } = Task("python -m pytest tests/", "Run tests");

    public static TaskContext MediumRisk { get; } = Task("make thing", "Make the thing");

    public static TaskContext Task(string command, string description, string type = "T2") =>
        new(new([new("task_type", new JsonString(type)), new("task_description", new JsonString(description)), new("command", new JsonString(command))]));

    /// <summary>Asks, and tells what became of it a second later.</summary>
    public AutoExecuteAnswer Cycle(TaskContext task, string? outcome = Vocabulary.Success, string? @override = null)
    {
        Clock.Now += TimeSpan.FromSeconds(1);
        var answer = Api.ShouldAutoExecute(task);
        Clock.Now += TimeSpan.FromSeconds(1);
        Api.RecordExecutionResult(new() { Task = task, DecisionId = answer.DecisionId, ExecutionResult = outcome, UserOverride = @override, WasConfirmed = !answer.AutoExecute });
        return answer;
    }

    /// <summary>Goes on with the same store in another mode.</summary>
    public Engines In(AlignmentMode mode)
    {
        Store = new(Store.Files.Folder, mode);
        Api = new(Store, ProjectIdentity.Of(_folder.Path, mode), Clock, _ids);
        return this;
    }

    /// <summary>The only rule of the store.</summary>
    public Rule Rule => Store.LoadRules().Values.Single();

    public void Put(Rule rule)
    {
        rule.UpdateAssetId();
        Store.SaveRule(rule);
    }

    public void Dispose() => _folder.Dispose();
}
