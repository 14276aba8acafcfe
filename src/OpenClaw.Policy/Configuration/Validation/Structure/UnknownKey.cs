using OpenClaw.Policy.Configuration.Validation.Schemas;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>The message about a key that a release does not know.</summary>
internal static class UnknownKey
{
    /// <summary>So many allowed keys are still read; a longer list is only searched for a near miss.</summary>
    private const int LongestList = 6;

    public static string Message(string name, SchemaNode schema)
    {
        var message = $"Unrecognized key: \"{name}\".";
        if (Nearest(name, schema.Properties.Names) is { } near)
        {
            return $"{message} Did you mean \"{near}\"?";
        }

        return schema.Properties.Count switch
        {
            0 => $"{message} No key is allowed here.",
            <= LongestList => $"{message} Allowed: {string.Join(", ", schema.Properties.Names)}.",
            _ => message,
        };
    }

    private static string? Nearest(string name, IEnumerable<string> known) => known.FirstOrDefault(candidate =>
        string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) || IsOneEditAway(candidate, name));

    /// <summary>One character more, one less, or one other. Of short words too many are one character apart.</summary>
    private static bool IsOneEditAway(string left, string right)
    {
        const int ShortestWithSlip = 4;
        const int ShortestWithOther = 6;
        if (left.Length < (left.Length == right.Length ? ShortestWithOther : ShortestWithSlip) || Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var common = left.AsSpan().CommonPrefixLength(right);
        var skippedLeft = left.Length >= right.Length ? 1 : 0;
        var skippedRight = right.Length >= left.Length ? 1 : 0;
        return left.AsSpan(common + skippedLeft).SequenceEqual(right.AsSpan(common + skippedRight));
    }
}
