using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Json5;

/// <summary>A text may be JSON5, but it goes beyond what is read.</summary>
public sealed class Json5LimitException : FormatException
{
    internal Json5LimitException(Json5Limit limit, SourceText source, int offset)
        : base(limit switch
        {
            Json5Limit.Depth => $"Objects and arrays are nested more than {Json5Limits.MaximumDepth} levels deep.",
            _ => $"The text holds more than {Json5Limits.MaximumValues} values.",
        })
    {
        Limit = limit;
        Input = source;
        Offset = offset;
    }

    public Json5Limit Limit { get; }

    /// <summary>The text.</summary>
    public SourceText Input { get; }

    /// <summary>Where the first value begins that is too much, in UTF-16 code units.</summary>
    public int Offset { get; }
}
