namespace OpenClaw.Policy.Nodes;

/// <summary>A JSON string. It may hold lone surrogates, as a JavaScript string may.</summary>
public sealed class StringNode(string value, Origin? origin = null) : Node(origin)
{
    public string Value { get; } = value;

    public override StringNode WithOrigin(Origin? origin) => new(Value, origin);
}

/// <summary>A JavaScript number: an IEEE 754 double, NaN and the infinities included.</summary>
public sealed class NumberNode(double value, Origin? origin = null) : Node(origin)
{
    public double Value { get; } = value;

    public override NumberNode WithOrigin(Origin? origin) => new(Value, origin);
}

/// <summary>true or false.</summary>
public sealed class BooleanNode(bool value, Origin? origin = null) : Node(origin)
{
    public bool Value { get; } = value;

    public override BooleanNode WithOrigin(Origin? origin) => new(Value, origin);
}

/// <summary>null.</summary>
public sealed class NullNode(Origin? origin = null) : Node(origin)
{
    public override NullNode WithOrigin(Origin? origin) => new(origin);
}

/// <summary>
/// JavaScript's undefined as the value of a member that is present. The printed report leaves such a member out; the canonical
/// (hashed) text holds the bare word <c>undefined</c>, as the real program's does.
/// </summary>
public sealed class UndefinedNode(Origin? origin = null) : Node(origin)
{
    public override UndefinedNode WithOrigin(Origin? origin) => new(origin);
}
