namespace OpenClaw.Policy.Fuzzing;

/// <summary>The dice of one case: the same seed makes the same case.</summary>
internal sealed class Chance(int seed)
{
#pragma warning disable CA5394 // Nothing here is a secret, and a case must be made again from its seed.
    private readonly Random _random = new(seed);

    public bool Of(double probability) => _random.NextDouble() < probability;

    /// <summary>From 0 up to, but not with, a limit.</summary>
    public int Below(int limit) => _random.Next(limit);

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        _random.Shuffle(all);
        return all;
    }
#pragma warning restore CA5394

    /// <summary>Some of the items, each once, in any order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyCollection<T> items, int atMost) => [.. Shuffled(items).Take(Below(Math.Min(atMost, items.Count) + 1))];
}
