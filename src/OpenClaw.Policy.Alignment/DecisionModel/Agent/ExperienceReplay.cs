namespace OpenClaw.Policy.Alignment.DecisionModel.Agent;

/// <summary>A ring of the last experiences to learn from again. The real trainer never fills its own (it takes an empty ring for a missing one); this one is filled by who uses it.</summary>
public sealed class ExperienceReplay
{
    private const double PriorityExponent = 0.6;
    private const double PriorityFloor = 1e-6;

    private readonly List<Experience> _ring = [];
    private readonly double[] _priorities;
    private readonly bool _byPriority;

    /// <param name="capacity">How many are kept; the oldest goes first.</param>
    /// <param name="byPriority">Whether samples are drawn by priority instead of evenly.</param>
    public ExperienceReplay(int capacity = 10_000, bool byPriority = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _priorities = new double[capacity];
        _byPriority = byPriority;
    }

    public IReadOnlyList<Experience> Items => _ring;

    /// <summary>Where the next one goes.</summary>
    public int Position { get; private set; }

    /// <summary>A priority for each place; zero where nothing was put.</summary>
    public IReadOnlyList<double> Priorities => _priorities;

    /// <summary>The highest priority so far: what a new experience begins with.</summary>
    public double MaximumPriority { get; private set; } = 1;

    public void Add(Experience experience)
    {
        ArgumentNullException.ThrowIfNull(experience);
        var place = _ring.Count < _priorities.Length ? _ring.Count : Position;
        if (place == _ring.Count)
        {
            _ring.Add(experience);
        }
        else
        {
            _ring[place] = experience;
        }

        Position = (Position + 1) % _priorities.Length;
        if (_byPriority)
        {
            _priorities[place] = MaximumPriority;
            MaximumPriority = Math.Max(MaximumPriority, experience.Priority);
        }
    }

    /// <summary>Sets the priority of a place that holds something; other places are passed over.</summary>
    public void SetPriority(int place, double priority)
    {
        if (place >= 0 && place < _ring.Count)
        {
            _priorities[place] = priority + PriorityFloor;
            MaximumPriority = Math.Max(MaximumPriority, priority);
        }
    }

    /// <summary>A batch: evenly and each at most once, or by priority, where one may come twice.</summary>
    /// <param name="size">How many; at most as many as there are.</param>
    /// <param name="uniform">Draws a number from 0 to below 1.</param>
    public IReadOnlyList<Experience> Sample(int size, Func<double> uniform)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(uniform);
        var count = Math.Min(size, _ring.Count);
        if (_byPriority)
        {
            double[] weights = [.. _priorities.Take(_ring.Count).Select(static p => Math.Pow(p, PriorityExponent))];
            double[] usable = Array.TrueForAll(weights, static w => w == 0) ? [.. weights.Select(static _ => 1.0)] : weights;
            return [.. Enumerable.Range(0, count).Select(_ => _ring[Drawing.Choice(usable, uniform())])];
        }

        Experience[] all = [.. _ring];
        for (var i = 0; i < count; i++)
        {
            var other = i + (int)(uniform() * (all.Length - i));
            (all[i], all[other]) = (all[other], all[i]);
        }

        return all[..count];
    }

    public void Clear()
    {
        _ring.Clear();
        Array.Clear(_priorities);
        MaximumPriority = 1;
        Position = 0;
    }
}
