using System.Globalization;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>Hands out what is planted, and keeps account of it.</summary>
/// <param name="style">How the values look.</param>
internal sealed class Planting(MarkerStyle style)
{
    /// <summary>Variables in turn: a report names each variable that a config has, and thousands only cost time.</summary>
    private const int MaxVariables = 40;

    private readonly Dictionary<string, Marker> _markers = new(StringComparer.Ordinal);

    public IReadOnlyList<Marker> Markers => [.. _markers.Values];

    public int Places { get; private set; }

    /// <summary>The value that the next reference stands for.</summary>
    public string Next => style.Value(Places % MaxVariables);

    public string Reference() => Reference("V", Next);

    /// <summary>The same for a value without capitals.</summary>
    public string LowerReference() => Reference("L", Next.ToLowerInvariant());

    /// <summary>A value as it is, none twice.</summary>
    public string Literal()
    {
        var value = style.Value(Places++);
        _markers.TryAdd(value, new Marker(Variable: null, value));
        return value;
    }

    private string Reference(string prefix, string value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{Places++ % MaxVariables}");
        _markers.TryAdd(name, new Marker(name, value));
        return $"${{{name}}}";
    }
}
