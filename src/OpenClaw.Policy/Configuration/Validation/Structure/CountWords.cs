namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>A range of counts in words.</summary>
internal static class CountWords
{
    public static string Between(int? minimum, int? maximum) => (minimum, maximum) switch
    {
        ({ } low, { } high) when low == high => $"{low}",
        ({ } low, { } high) => $"{low} to {high}",
        ({ } low, null) => $"at least {low}",
        (null, { } high) => $"at most {high}",
        _ => "any number of",
    };
}
