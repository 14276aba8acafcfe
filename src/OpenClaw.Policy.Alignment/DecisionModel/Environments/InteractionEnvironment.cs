using OpenClaw.Policy.Alignment.DecisionModel.Contract;
using OpenClaw.Policy.Alignment.DecisionModel.Reward;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.DecisionModel.Environments;

/// <summary>
/// Tasks as episodes: a state, an action, the result that somebody reports, a reward. The reward comes of the result alone, so it teaches about an action only as far as
/// the result depends on it.
/// </summary>
public sealed class InteractionEnvironment
{
    private const double PerformanceAtFirst = 0.5;
    private const double ShareOfThePast = 0.7;
    private const double ShareOfTheReward = 0.3;

    private readonly List<double> _episodeRewards = [];
    private readonly Dictionary<string, int> _usage = SpaceContract.Agents.ToDictionary(static a => a, static _ => 0, StringComparer.Ordinal);
    private string _taskType = StateEncoding.DefaultTaskType;

    public RewardCalculator Rewards { get; } = new();

    /// <summary>The state of the running task; null before <see cref="Reset"/>.</summary>
    public TaskState? State { get; private set; }

    /// <summary>0.7 of the old value and 0.3 of each reward.</summary>
    public double RecentPerformance { get; private set; } = PerformanceAtFirst;

    public int EpisodeCount { get; private set; }

    /// <summary>How often each agent acted.</summary>
    public IReadOnlyDictionary<string, int> AgentUsage => _usage;

    /// <summary>The last reward of each episode.</summary>
    public IReadOnlyList<double> EpisodeRewards => _episodeRewards;

    /// <summary>Begins a task.</summary>
    /// <exception cref="ModelException">The task cannot be encoded.</exception>
    public TaskState Reset(JsonObject task)
    {
        _taskType = StateEncoding.TaskType(task);
        return State = StateEncoding.State(task, RecentPerformance);
    }

    /// <summary>Counts an action and rewards what came of it.</summary>
    /// <param name="action">The action.</param>
    /// <param name="taskResult">The members that <see cref="RewardContext"/> names under <c>task_result</c>, with the other parts inside, and <c>completed</c>.</param>
    /// <exception cref="InvalidOperationException">No task was begun.</exception>
    /// <exception cref="ModelException">The result holds something that is no number where one is needed.</exception>
    public StepResult Step(AgentAction action, JsonObject taskResult)
    {
        ArgumentNullException.ThrowIfNull(taskResult);
        var state = State ?? throw new InvalidOperationException("Begin a task with Reset before a step.");
        _usage[action.AgentName] = _usage.GetValueOrDefault(action.AgentName) + 1;
        var reward = Rewards.Calculate(new(
            new JsonString(_taskType),
            taskResult,
            RewardContext.Part(taskResult, "test_result"),
            RewardContext.Part(taskResult, "user_feedback"),
            RewardContext.Part(taskResult, "metrics")));
        RecentPerformance = (ShareOfThePast * RecentPerformance) + (ShareOfTheReward * reward.Reward);
        State = state with { RecentPerformance = RecentPerformance };
        var isDone = taskResult["completed"] is null or { IsTrue: true };
        if (isDone)
        {
            EpisodeCount++;
            _episodeRewards.Add(reward.Reward);
        }

        return new(State, reward, isDone);
    }

    /// <summary>The history as the real program saves it, byte for byte.</summary>
    public string Save() => JsonFormat.Indented(new JsonObject(
    [
        new("episode_count", new JsonInteger(EpisodeCount)),
        new("agent_usage_history", new JsonObject(SpaceContract.Agents.Select(a => KeyValuePair.Create(a, (JsonValue)new JsonInteger(_usage[a]))))),
        new("recent_performance", new JsonFloat(RecentPerformance)),
        new("reward_history", ModelNumbers.List(_episodeRewards)),
    ]));

    /// <summary>Takes over a saved history; absent members have the values of a new environment. The real learner never does this: it looks in another file than it writes.</summary>
    /// <exception cref="ModelException">A member is not of its kind.</exception>
    public void Load(JsonObject history)
    {
        ArgumentNullException.ThrowIfNull(history);
        EpisodeCount = ModelNumbers.Count(history, "episode_count");
        RecentPerformance = history["recent_performance"] is { } performance ? PythonArithmetic.Double(performance, "recent_performance") : PerformanceAtFirst;
        var usage = RewardContext.Part(history, "agent_usage_history");
        foreach (var agent in SpaceContract.Agents)
        {
            _usage[agent] = ModelNumbers.Count(usage, agent);
        }

        _episodeRewards.Clear();
        _episodeRewards.AddRange(ModelNumbers.Doubles(history["reward_history"], "reward_history"));
    }
}
