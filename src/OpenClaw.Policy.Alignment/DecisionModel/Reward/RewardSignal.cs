using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.DecisionModel.Reward;

/// <summary>One thing that a reward is made of.</summary>
/// <param name="name">Its name in saved states.</param>
/// <param name="weight">Its base weight.</param>
/// <param name="minimum">The raw value that is normalised to 0.</param>
/// <param name="maximum">The raw value that is normalised to 1. One that is not above the minimum leaves the raw value as it is.</param>
/// <param name="isInverted">Whether less is better.</param>
public sealed class RewardSignal(string name, double weight, double minimum, double maximum, bool isInverted)
{
    private readonly List<double> _history = [];

    public string Name { get; } = name;

    public double Weight { get; internal set; } = weight;

    public bool IsInverted { get; } = isInverted;

    /// <summary>The normalised values so far, before inversion.</summary>
    public IReadOnlyList<double> History => _history;

    internal Func<RewardContext, IPreferenceHistory?, double> Read { get; init; } = static (_, _) => 0;

    /// <summary>A raw value as 0 to 1. It is recorded.</summary>
    public double Normalise(double raw)
    {
        var normalised = maximum > minimum ? (raw - minimum) / (maximum - minimum) : raw;
        normalised = PythonArithmetic.Clamp(normalised, 0, 1);
        _history.Add(normalised);
        return normalised;
    }

    internal void Restore(double weight, IEnumerable<double> history)
    {
        Weight = weight;
        _history.Clear();
        _history.AddRange(history);
    }
}
