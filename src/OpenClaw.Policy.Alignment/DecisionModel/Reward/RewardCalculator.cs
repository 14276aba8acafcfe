using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.DecisionModel.Reward;

/// <summary>
/// The reward of a finished task: eleven weighted signals. Weights depend on the learning phase and shift with complaints. The action that was taken is no signal (the agent
/// that the result names is one), so by itself a reward does not tell which action was good.
/// </summary>
/// <param name="phase"><c>early</c>; any other word counts as mature.</param>
/// <param name="history">What is known of earlier tasks, or null.</param>
public sealed class RewardCalculator(string phase = RewardSignals.Early, IPreferenceHistory? history = null)
{
    private const int TasksOfEarlyPhase = 20;

    private readonly IReadOnlyList<RewardSignal> _signals = PhaseSignals(phase);
    private readonly List<double> _rewards = [];

    /// <summary><c>early</c>, then <c>mature</c> after 20 tasks.</summary>
    public string Phase { get; private set; } = phase;

    public int TaskCount { get; private set; }

    public int NegativeFeedbackCount { get; private set; }

    public IReadOnlyList<RewardSignal> Signals => _signals;

    /// <summary>The sums so far, not clipped.</summary>
    public IReadOnlyList<double> RewardHistory => _rewards;

    public SeriesSummary? RewardSummary => SeriesSummary.Of(_rewards);

    /// <summary>The reward of one task. It is recorded, and the 20th ends the early phase.</summary>
    /// <exception cref="ModelException">The context holds something that is no number where one is needed; nothing is to be relied on afterwards.</exception>
    public RewardResult Calculate(RewardContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var total = 0.0;
        var shares = new List<SignalShare>(_signals.Count);
        foreach (var signal in _signals)
        {
            var value = signal.Normalise(signal.Read(context, history));
            var share = new SignalShare(signal.Name, signal.IsInverted ? 1.0 - value : value, signal.Weight);
            shares.Add(share);
            total += share.Weighted;
        }

        _rewards.Add(total);
        TaskCount++;
        LeaveEarlyPhase();
        return new(PythonArithmetic.Clamp(total, 0, 1), total, shares);
    }

    /// <summary>Shifts the weights after a complaint: a <c>rating</c> from 1 to 2, or any <c>correction</c>. Other feedback changes nothing.</summary>
    public void RecordFeedback(string kind, JsonValue value)
    {
        if (kind == "correction" || (kind == "rating" && IsBadRating(value)))
        {
            NegativeFeedbackCount++;
            RewardSignals.WeighComplaint(_signals);
        }
    }

    /// <summary>The state as the real program saves it, byte for byte.</summary>
    public string Save() => JsonFormat.Ascii(JsonFormat.Indented(new JsonObject(
    [
        new("learning_phase", new JsonString(Phase)),
        new("task_count", new JsonInteger(TaskCount)),
        new("negative_feedback_count", new JsonInteger(NegativeFeedbackCount)),
        new("reward_history", ModelNumbers.List(_rewards)),
        new("signals", new JsonObject(_signals.Select(static s => KeyValuePair.Create(s.Name, (JsonValue)new JsonObject(
        [
            new("weight", new JsonFloat(s.Weight)),
            new("history", ModelNumbers.List(s.History)),
        ]))))),
    ])));

    /// <summary>Takes over a saved state. Absent members have the values of a new calculator; signals that it does not name keep theirs.</summary>
    /// <exception cref="ModelException">A member is not of its kind.</exception>
    public void Load(JsonObject state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Phase = state.Text("learning_phase") ?? RewardSignals.Early;
        TaskCount = ModelNumbers.Count(state, "task_count");
        NegativeFeedbackCount = ModelNumbers.Count(state, "negative_feedback_count");
        _rewards.Clear();
        _rewards.AddRange(ModelNumbers.Doubles(state["reward_history"], "reward_history"));
        var saved = RewardContext.Part(state, "signals");
        foreach (var signal in _signals.Where(s => saved.Contains(s.Name)))
        {
            var record = RewardContext.Part(saved, signal.Name);
            var weight = record["weight"] is { } value ? PythonArithmetic.Double(value, "weight") : signal.Weight;
            signal.Restore(weight, ModelNumbers.Doubles(record["history"], "history"));
        }
    }

    private static IReadOnlyList<RewardSignal> PhaseSignals(string phase)
    {
        var signals = RewardSignals.BaseSignals();
        RewardSignals.Weigh(signals, phase);
        return signals;
    }

    private static bool IsBadRating(JsonValue value) =>
        value is JsonFloat or JsonInteger or JsonBoolean && PythonArithmetic.Double(value, "rating") is >= 1 and <= 2;

    /// <summary>The mature factors come on top of the early weights, as in the real program: the early ones are not taken back.</summary>
    private void LeaveEarlyPhase()
    {
        if (TaskCount >= TasksOfEarlyPhase && Phase == RewardSignals.Early)
        {
            Phase = RewardSignals.Mature;
            RewardSignals.Weigh(_signals, Phase);
        }
    }
}
