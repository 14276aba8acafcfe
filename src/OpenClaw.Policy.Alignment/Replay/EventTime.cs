using System.Globalization;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>Time stamps of a log: ISO 8601, or seconds since 1970 as the Markdown import of openclaw-alignment 2.0.0 writes them.</summary>
public static class EventTime
{
    private const int MaximumDigits = 11;

    /// <summary>The moment; null when the text is none.</summary>
    public static PythonTimestamp? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is > 0 and <= MaximumDigits && text.All(char.IsAsciiDigit))
        {
            var seconds = long.Parse(text, CultureInfo.InvariantCulture);
            return new(DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond + seconds * 1_000_000, 0);
        }

        return PythonTimestamp.TryParse(text.Replace("Z", "+00:00", StringComparison.Ordinal));
    }
}
