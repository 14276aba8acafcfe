using OpenClaw.Policy.Alignment.DecisionModel.Contract;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.DecisionModel.Agent;

/// <summary>The critic: a linear estimate of what a state is worth.</summary>
/// <param name="weights">17 weights.</param>
/// <param name="bias">The value of the state that is all zero.</param>
public sealed class LinearValue(IReadOnlyList<double> weights, double bias)
{
    private readonly double[] _weights = [.. weights];

    public IReadOnlyList<double> Weights => _weights;

    public double Bias { get; private set; } = bias;

    /// <param name="state">17 places.</param>
    public double Estimate(ReadOnlySpan<double> state)
    {
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += state[i] * _weights[i];
        }

        return sum + Bias;
    }

    /// <summary>One step down the gradient of the squared error. Answers the loss before it.</summary>
    public double Update(ReadOnlySpan<double> state, double target, double rate)
    {
        var error = Estimate(state) - target;
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] -= rate * (2 * error * state[i]);
        }

        Bias -= rate * (2 * error);
        return error * error;
    }

    /// <summary>The file <c>value_network.json</c>.</summary>
    public string Save() => JsonFormat.Line(new JsonObject(
    [
        new("weights", ModelNumbers.List(_weights)),
        new("bias", new JsonFloat(Bias)),
        new("state_dim", new JsonInteger(_weights.Length)),
    ]));

    /// <summary>The estimate of such a file.</summary>
    /// <exception cref="ModelException">It has not 17 weights, or something that is no number.</exception>
    public static LinearValue Load(JsonObject saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        double[] weights = [.. ModelNumbers.Doubles(saved["weights"], "weights")];
        return weights.Length == SpaceContract.StateLength
            ? new(weights, PythonArithmetic.Double(saved["bias"] ?? JsonNull.Value, "bias"))
            : throw new ModelException($"The estimate has {weights.Length} weights; the contract has {SpaceContract.StateLength}.");
    }
}
