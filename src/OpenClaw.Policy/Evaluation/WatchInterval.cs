using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evaluation;

/// <summary>How often <c>openclaw policy watch</c> looks again.</summary>
public static class WatchInterval
{
    private const int Default = 2000;

    /// <summary>More often would be load without use.</summary>
    private const int Minimum = 250;

    /// <summary>2^53 - 1, the largest integer of JavaScript that is safe.</summary>
    private const double MaximumSafeInteger = 9007199254740991;

    /// <summary>The option's value as a release reads it.</summary>
    /// <param name="text">Milliseconds; null when the option is not given.</param>
    /// <param name="release">The release whose behaviour is wanted.</param>
    /// <returns>Null when the release refuses the value.</returns>
    public static TimeSpan? Parse(string? text, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        if (text is null)
        {
            return TimeSpan.FromMilliseconds(Default);
        }

        var trimmed = EcmaString.Trim(text.AsSpan());
        var sign = trimmed is ['+', ..] || (trimmed is ['-', ..] && !release.Contract.RefusesWatchInterval);
        var rest = sign ? trimmed[1..] : trimmed;
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? rest : rest[..end];
        var value = digits.IsEmpty ? double.NaN : EcmaNumber.ParseDecimal(digits) * (trimmed[0] == '-' ? -1 : 1);
        var isValid = value >= Minimum && (!release.Contract.RefusesWatchInterval || (end < 0 && value <= MaximumSafeInteger));
        return isValid ? TimeSpan.FromMilliseconds(Math.Min(value, int.MaxValue))
            : release.Contract.RefusesWatchInterval ? null
            : TimeSpan.FromMilliseconds(Default);
    }
}
