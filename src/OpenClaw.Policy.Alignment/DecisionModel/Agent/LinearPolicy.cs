using OpenClaw.Policy.Alignment.DecisionModel.Contract;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.DecisionModel.Agent;

/// <summary>The actor: for each head a linear map of the state, and the softmax of it.</summary>
public sealed class LinearPolicy
{
    private const double LogFloor = 1e-10;
    private const double ExploringShare = 0.1;

    private readonly double[][,] _weights;
    private readonly double[][] _biases;

    /// <summary>A policy whose weights somebody gives.</summary>
    /// <param name="weight">The weight of a place in the state (first) for a value (last) of a head.</param>
    /// <param name="bias">The bias of a value of a head.</param>
    public LinearPolicy(Func<int, string, int, double> weight, Func<string, int, double> bias)
    {
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(bias);
        _weights = [.. SpaceContract.ActionHeads.Select(h => Weights(h, weight))];
        _biases = [.. SpaceContract.ActionHeads.Select(h => Enumerable.Range(0, h.Value).Select(i => bias(h.Key, i)).ToArray())];
    }

    /// <summary>The biases of each head, in the order of the heads.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Biases => _biases;

    /// <summary>For each head the probability of each value.</summary>
    /// <param name="state">17 places.</param>
    public IReadOnlyList<double[]> Probabilities(ReadOnlySpan<double> state)
    {
        var result = new double[_weights.Length][];
        for (var head = 0; head < result.Length; head++)
        {
            result[head] = Softmax(Logits(head, state));
        }

        return result;
    }

    /// <summary>The likeliest value of each head; the first of equals.</summary>
    public AgentAction Greedy(ReadOnlySpan<double> state) => AgentAction.FromIndices([.. Probabilities(state).Select(static p => Array.IndexOf(p, p.Max()))]);

    /// <summary>A drawn action: one time in ten any, else by the probabilities.</summary>
    /// <param name="state">17 places.</param>
    /// <param name="uniform">Draws a number from 0 to below 1.</param>
    public AgentAction Sample(ReadOnlySpan<double> state, Func<double> uniform)
    {
        ArgumentNullException.ThrowIfNull(uniform);
        var probabilities = Probabilities(state);
        return uniform() < ExploringShare
            ? AgentAction.FromIndices([.. SpaceContract.ActionHeads.Select(h => (int)(uniform() * h.Value))])
            : AgentAction.FromIndices([.. probabilities.Select(p => Drawing.Choice(p, uniform()))]);
    }

    /// <summary>One step up the gradient of the action's log probability. Answers the loss before it.</summary>
    /// <param name="state">17 places.</param>
    /// <param name="action">What was done.</param>
    /// <param name="advantage">How much better it was than expected.</param>
    /// <param name="rate">The learning rate.</param>
    public double Update(ReadOnlySpan<double> state, AgentAction action, double advantage, double rate)
    {
        var probabilities = Probabilities(state);
        var loss = 0.0;
        for (var head = 0; head < _weights.Length; head++)
        {
            var chosen = action.Indices[head];
            loss += -Math.Log(probabilities[head][chosen] + LogFloor) * advantage;
            for (var value = 0; value < probabilities[head].Length; value++)
            {
                var gradient = ((value == chosen ? 1.0 : 0.0) - probabilities[head][value]) * advantage;
                for (var place = 0; place < state.Length; place++)
                {
                    _weights[head][place, value] += rate * (state[place] * gradient);
                }

                _biases[head][value] += rate * gradient;
            }
        }

        return loss;
    }

    /// <summary>The file <c>policy_network.json</c>.</summary>
    public string Save() => JsonFormat.Line(new JsonObject(
    [
        new("weights", Heads(h => new JsonArray([.. Enumerable.Range(0, SpaceContract.StateLength).Select(place =>
            ModelNumbers.List(Enumerable.Range(0, SpaceContract.ActionHeads[h].Value).Select(value => _weights[h][place, value])))]))),
        new("bias", Heads(h => ModelNumbers.List(_biases[h]))),
        new("state_dim", new JsonInteger(SpaceContract.StateLength)),
        new("action_dim", new JsonInteger(SpaceContract.ActionLength)),
        new("head_dims", Heads(static h => new JsonInteger(SpaceContract.ActionHeads[h].Value))),
    ]));

    /// <summary>The policy of such a file.</summary>
    /// <exception cref="ModelException">It lacks a head, or a head has another shape than the contract's.</exception>
    public static LinearPolicy Load(JsonObject saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        var weights = RewardParts(saved, "weights");
        var biases = RewardParts(saved, "bias");
        var rows = SpaceContract.ActionHeads.ToDictionary(static h => h.Key, h => Rows(weights, h), StringComparer.Ordinal);
        var ends = SpaceContract.ActionHeads.ToDictionary(static h => h.Key, h => Shaped(biases[h.Key], h.Key, h.Value), StringComparer.Ordinal);
        return new((place, head, value) => rows[head][place][value], (head, value) => ends[head][value]);
    }

    private static JsonObject RewardParts(JsonObject saved, string name) => saved[name] as JsonObject ?? throw new ModelException($"The policy lacks the object `{name}`.");

    private static double[][] Rows(JsonObject weights, KeyValuePair<string, int> head)
    {
        var rows = (weights[head.Key] as JsonArray)?.Items ?? [];
        return rows.Count == SpaceContract.StateLength
            ? [.. rows.Select(r => Shaped(r, head.Key, head.Value))]
            : throw new ModelException($"The head `{head.Key}` has {rows.Count} rows of weights; the contract has {SpaceContract.StateLength}.");
    }

    private static double[] Shaped(JsonValue? value, string head, int length)
    {
        double[] numbers = [.. ModelNumbers.Doubles(value, head)];
        return numbers.Length == length ? numbers : throw new ModelException($"A row of the head `{head}` has {numbers.Length} numbers; the contract has {length}.");
    }

    private static double[,] Weights(KeyValuePair<string, int> head, Func<int, string, int, double> weight)
    {
        var result = new double[SpaceContract.StateLength, head.Value];
        for (var place = 0; place < SpaceContract.StateLength; place++)
        {
            for (var value = 0; value < head.Value; value++)
            {
                result[place, value] = weight(place, head.Key, value);
            }
        }

        return result;
    }

    private static JsonObject Heads(Func<int, JsonValue> of) => new(SpaceContract.ActionHeads.Select((h, i) => KeyValuePair.Create(h.Key, of(i))));

    private static double[] Softmax(double[] logits)
    {
        var most = logits.Max();
        double[] exponentials = [.. logits.Select(l => Math.Exp(l - most))];
        var sum = NumpySums.Sum(exponentials);
        return [.. exponentials.Select(e => e / sum)];
    }

    private double[] Logits(int head, ReadOnlySpan<double> state)
    {
        if (state.Length != SpaceContract.StateLength)
        {
            throw new ModelException($"A state has {SpaceContract.StateLength} places, not {state.Length}.");
        }

        var logits = new double[_biases[head].Length];
        for (var value = 0; value < logits.Length; value++)
        {
            for (var place = 0; place < state.Length; place++)
            {
                logits[value] += state[place] * _weights[head][place, value];
            }

            logits[value] += _biases[head][value];
        }

        return logits;
    }
}
