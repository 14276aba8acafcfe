using System.Numerics;

namespace OpenClaw.Policy.Alignment.Json;

/// <summary>A number without point and exponent, of any size.</summary>
public sealed class JsonInteger(BigInteger value) : JsonValue
{
    public static readonly JsonInteger Zero = new(0);

    public BigInteger Value { get; } = value;

    public override bool IsTrue => !Value.IsZero;
}
