namespace OpenClaw.Policy.Json;

/// <summary>
/// A text is not JSON. The message is word for word that of <c>JSON.parse</c> in Node.js 24 (V8 13.6), because the real program puts it
/// into a finding that is hashed.
/// </summary>
public sealed class JsonSyntaxException : FormatException
{
    internal JsonSyntaxException(string message, int offset)
        : base(message) => Offset = offset;

    /// <summary>Where the character stands that could not be accepted, in UTF-16 code units; the length of the text at its end.</summary>
    public int Offset { get; }
}
