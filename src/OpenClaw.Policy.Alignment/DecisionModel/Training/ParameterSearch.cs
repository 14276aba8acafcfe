using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.DecisionModel.Training;

/// <summary>Proposes values to try and tells which dimensions matter.</summary>
/// <param name="space">The dimensions by name, in the order in which a grid runs: the last fastest.</param>
/// <param name="uniform">Draws a number from 0 to below 1.</param>
public sealed class ParameterSearch(IReadOnlyList<KeyValuePair<string, SearchDimension>> space, Func<double> uniform)
{
    private const int TrialsBeforeLocalSearch = 5;
    private const int TrialsBeforeAnalysis = 10;
    private const int DecimalsOfAGroup = 4;

    private readonly List<Trial> _trials = [];

    public IReadOnlyList<Trial> Trials => _trials;

    /// <summary>The first of the best trials; null before any.</summary>
    public Trial? Best { get; private set; }

    /// <summary>All combinations.</summary>
    public IEnumerable<JsonObject> Grid() => space.Aggregate(
        (IEnumerable<IReadOnlyList<JsonValue>>)[[]],
        static (rows, d) => rows.SelectMany(row => d.Value.Grid().Select(v => (IReadOnlyList<JsonValue>)[.. row, v])),
        rows => rows.Select(row => new JsonObject(space.Select((d, i) => KeyValuePair.Create(d.Key, row[i])))));

    /// <summary>One combination of the grid, counted from 0; behind its end a drawn one.</summary>
    public JsonObject FromGrid(int trial) => Grid().ElementAtOrDefault(trial) ?? Draw();

    /// <summary>Any values.</summary>
    public JsonObject Draw() => new(space.Select(d => KeyValuePair.Create(d.Key, d.Value.Draw(uniform))));

    /// <summary>Any values for the first five trials, then values near the best one. The real program calls this Bayesian; it is a local search.</summary>
    public JsonObject DrawNearBest() => _trials.Count < TrialsBeforeLocalSearch || Best is null
        ? Draw()
        : new(space.Select(d => KeyValuePair.Create(d.Key, d.Value.DrawNear(Best.Configuration[d.Key] ?? JsonNull.Value, uniform))));

    public void Record(Trial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        _trials.Add(trial);
        if (Best is null || trial.Score > Best.Score)
        {
            Best = trial;
        }
    }

    /// <summary>The share of the scores' variance that the values of each dimension explain, as parts of one. Nothing before ten trials.</summary>
    /// <exception cref="ModelException">A trial lacks a value, or a value is a list: lists cannot be grouped.</exception>
    public IReadOnlyList<KeyValuePair<string, double>> Importance()
    {
        if (_trials.Count < TrialsBeforeAnalysis)
        {
            return [];
        }

        double[] scores = [.. _trials.Select(static t => t.Score)];
        var mean = NumpySums.Mean(scores);
        var total = scores.Aggregate(0.0, (sum, s) => sum + ((s - mean) * (s - mean)));
        KeyValuePair<string, double>[] shares = [.. space.Select(d => KeyValuePair.Create(d.Key, Explained(d.Key, mean, total)))];
        var sum = shares.Aggregate(0.0, static (s, p) => s + p.Value);
        return sum > 0 ? [.. shares.Select(p => KeyValuePair.Create(p.Key, p.Value / sum))] : shares;
    }

    private double Explained(string name, double mean, double total)
    {
        var groups = _trials.GroupBy(t => Key(t.Configuration[name], name)).ToList();
        if (groups.Count < 2)
        {
            return 0;
        }

        var between = 0.0;
        foreach (var group in groups)
        {
            double[] scores = [.. group.Select(static t => t.Score)];
            var distance = NumpySums.Mean(scores) - mean;
            between += scores.Length * (distance * distance);
        }

        return total > 0 ? between / total : 0;
    }

    /// <summary>Equal numbers make one group, also 1, 1.0 and true, as in a Python dictionary.</summary>
    private static string Key(JsonValue? value, string name) => value switch
    {
        null => throw new ModelException($"A trial has no value for `{name}`."),
        JsonArray or JsonObject => throw new ModelException($"The values of `{name}` are lists, which cannot be grouped."),
        JsonFloat f => PythonNumber.Repr(PythonNumber.Round(f.Value, DecimalsOfAGroup)),
        JsonInteger or JsonBoolean => PythonNumber.Repr(PythonArithmetic.Double(value, name)),
        _ => value.ToString(),
    };
}
