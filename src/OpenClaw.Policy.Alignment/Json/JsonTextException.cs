namespace OpenClaw.Policy.Alignment.Json;

/// <summary>A text is not what Python's <c>json</c> reads.</summary>
/// <param name="message">What stands there, in a few words.</param>
/// <param name="offset">Where, in UTF-16 code units.</param>
public sealed class JsonTextException(string message, int offset) : FormatException(message)
{
    public int Offset { get; } = offset;
}
