using OpenClaw.Policy.Alignment.DecisionModel.Agent;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.DecisionModel.Training;

/// <summary>One thing to search for: numbers between two bounds, or choices.</summary>
public sealed class SearchDimension
{
    private const int GridPoints = 5;
    private const double LocalDeviation = 0.1;
    private const double KeepingShare = 0.8;

    private readonly IReadOnlyList<JsonValue>? _choices;
    private readonly double _low;
    private readonly double _high;

    private SearchDimension(IReadOnlyList<JsonValue>? choices, double low, double high) => (_choices, _low, _high) = (choices, low, high);

    public static SearchDimension Range(double low, double high) => new(null, low, high);

    /// <summary>Any values, also lists: the real search stumbles over lists, and over integers when it saves them.</summary>
    public static SearchDimension Of(IReadOnlyList<JsonValue> choices) => new(choices, 0, 0);

    /// <summary>Five numbers at even distances, as numpy's <c>linspace</c> has them, or all choices.</summary>
    public IReadOnlyList<JsonValue> Grid()
    {
        if (_choices is not null)
        {
            return _choices;
        }

        const int Last = GridPoints - 1;
        var delta = _high - _low;
        var step = delta / Last;
        return [.. Enumerable.Range(0, GridPoints).Select(i => new JsonFloat(i == Last ? _high : (step != 0 ? i * step : (double)i / Last * delta) + _low))];
    }

    /// <summary>Any value.</summary>
    public JsonValue Draw(Func<double> uniform)
    {
        ArgumentNullException.ThrowIfNull(uniform);
        return _choices is null ? new JsonFloat(_low + ((_high - _low) * uniform())) : _choices[(int)(uniform() * _choices.Count)];
    }

    /// <summary>A number near the best one (a tenth of the range is the standard deviation), or eight times in ten the best choice.</summary>
    public JsonValue DrawNear(JsonValue best, Func<double> uniform)
    {
        ArgumentNullException.ThrowIfNull(uniform);
        return _choices is not null
            ? (uniform() < KeepingShare ? best : Draw(uniform))
            : new JsonFloat(Math.Clamp(Drawing.Normal(PythonArithmetic.Double(best, "best"), (_high - _low) * LocalDeviation, uniform), _low, _high));
    }
}
