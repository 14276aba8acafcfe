using System.Globalization;

namespace OpenClaw.Policy.Alignment.Text;

/// <summary>A moment as Python 3.11's <c>datetime.fromisoformat</c> reads it, with or without an offset.</summary>
/// <param name="Local">Microseconds since 0001-01-01 in its own offset.</param>
/// <param name="Offset">Its offset from UTC in microseconds; null when it states none.</param>
public readonly record struct PythonTimestamp(long Local, long? Offset)
{
    private const long Second = 1_000_000;
    private const long Day = 86_400 * Second;

    /// <summary>What an empty or unreadable text counts as.</summary>
    public static readonly PythonTimestamp Minimum = new(0, 0);

    /// <summary>Microseconds since 0001-01-01 in UTC; without an offset the moment is taken for UTC.</summary>
    public long Instant => Local - (Offset ?? 0);

    /// <summary>The text of a stored time stamp; what cannot be read is <see cref="Minimum"/>.</summary>
    public static PythonTimestamp Parse(string text) => TryParse(text.Replace("Z", "+00:00", StringComparison.Ordinal)) ?? Minimum;

    /// <summary>The moment, or null when the text is no ISO 8601 date that Python 3.11 reads.</summary>
    public static PythonTimestamp? TryParse(string text)
    {
        if (text.Length < 7)
        {
            return null;
        }

        var separator = FindSeparator(text);
        if (separator is not (7 or 8 or 10) || separator > text.Length || ParseDate(text[..separator]) is not { } date)
        {
            return null;
        }

        if (separator == text.Length)
        {
            return new(date * Day, null);
        }

        // Any one character separates date and time.
        var rest = text[(separator + (char.IsSurrogatePair(text, separator) ? 2 : 1))..];
        return ParseTime(rest) is { } time ? new(date * Day + time.Time, time.Offset) : null;
    }

    /// <summary>A moment as <c>datetime.now(timezone.utc).isoformat()</c> prints it: no fraction when there are no microseconds.</summary>
    public static string Format(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        var microseconds = utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond;
        return utc.ToString(microseconds == 0 ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture) + "+00:00";
    }

    private static int FindSeparator(string text)
    {
        if (text.Length == 7)
        {
            return 7;
        }

        if (text[4] == '-')
        {
            return text[5] != 'W' ? 10
                : text.Length <= 8 || text[8] != '-' ? 8
                : text.Length == 9 ? -1
                : text.Length > 10 && char.IsAsciiDigit(text[10]) ? 8
                : 10;
        }

        if (text[4] != 'W')
        {
            return 8;
        }

        var index = 7;
        while (index < text.Length && char.IsAsciiDigit(text[index]))
        {
            index++;
        }

        return index < 9 ? index : index % 2 == 0 ? 7 : 8;
    }

    /// <summary>Days since 0001-01-01.</summary>
    private static long? ParseDate(string text)
    {
        if (!Digits(text, 0, 4, out var year) || year < 1)
        {
            return null;
        }

        var dash = text[4] == '-' ? 1 : 0;
        var position = 4 + dash;
        if (position < text.Length && text[position] == 'W')
        {
            return ParseWeek(text, year, position + 1, dash);
        }

        if (!Digits(text, position, 2, out var month))
        {
            return null;
        }

        position += 2;
        var hasDash = position < text.Length && text[position] == '-';
        if (hasDash != (dash == 1) || !Digits(text, position + dash, text.Length - position - dash, out var day))
        {
            return null;
        }

        return month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new DateTime(year, month, day).Ticks / TimeSpan.TicksPerDay;
    }

    private static long? ParseWeek(string text, int year, int position, int dash)
    {
        if (!Digits(text, position, 2, out var week))
        {
            return null;
        }

        position += 2;
        var day = 1;
        if (text.Length > position && ((text[position] == '-') != (dash == 1) || !Digits(text, position + dash, text.Length - position - dash, out day)))
        {
            return null;
        }

        if (week < 1 || week > ISOWeek.GetWeeksInYear(year) || day is < 1 or > 7)
        {
            return null;
        }

        var first = new DateTime(year, 1, 4);
        var monday = first.Ticks / TimeSpan.TicksPerDay - ((int)first.DayOfWeek + 6) % 7;
        var days = monday + (week - 1) * 7 + day - 1;
        return days is < 0 or > 3_652_058 ? null : days;
    }

    private static (long Time, long? Offset)? ParseTime(string text)
    {
        var zone = text.AsSpan().IndexOfAny('+', '-');
        if (ParseClock(zone < 0 ? text : text[..zone], isOffset: false, isLoose: zone >= 0) is not { } time || time >= Day)
        {
            return null;
        }

        if (zone < 0)
        {
            return (time, null);
        }

        return ParseClock(text[(zone + 1)..], isOffset: true, isLoose: false) is { } offset && offset < Day ? (time, text[zone] == '-' ? -offset : offset) : null;
    }

    /// <summary>
    /// Hours, minutes, seconds and a fraction, in microseconds. As the C code of CPython 3.11 does: minutes and seconds may be missing, a
    /// fraction may follow any of them.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isOffset">Whether it is an offset from UTC, whose minutes and seconds may go beyond 59.</param>
    /// <param name="isLoose">Whether one character more may stand at the end, as CPython lets pass before an offset.</param>
    private static long? ParseClock(string text, bool isOffset, bool isLoose)
    {
        Span<int> parts = [0, 0, 0];
        var position = 0;
        var hasSeparator = true;
        for (var part = 0; part < 3; part++)
        {
            if (!Digits(text, position, 2, out parts[part]))
            {
                return null;
            }

            position += 2;
            if (position >= text.Length)
            {
                return Clock(parts, 0, isOffset);
            }

            var c = text[position++];
            hasSeparator = part == 0 ? c == ':' : hasSeparator;
            if (position >= text.Length)
            {
                return isLoose ? Clock(parts, 0, isOffset) : null;
            }

            if (hasSeparator && c == ':')
            {
                continue;
            }

            if (c is '.' or ',')
            {
                break;
            }
            if (hasSeparator)
            {
                return null;
            }

            position--;
        }

        var digits = text[position..];
        var read = digits.Length > 6 ? digits[..6] : digits;
        var end = read.Length;
        while (end < digits.Length && char.IsAsciiDigit(digits[end]))
        {
            end++;
        }

        return Digits(read, 0, read.Length, out _) && (end == digits.Length || isLoose)
            ? Clock(parts, long.Parse(read.PadRight(6, '0'), CultureInfo.InvariantCulture), isOffset)
            : null;
    }

    private static long? Clock(ReadOnlySpan<int> parts, long fraction, bool isOffset) =>
        !isOffset && (parts[1] > 59 || parts[2] > 59) ? null : ((parts[0] * 60L + parts[1]) * 60 + parts[2]) * Second + fraction;

    private static bool Digits(string text, int start, int count, out int value)
    {
        value = 0;
        return start >= 0 && count > 0 && start + count <= text.Length
            && !text.AsSpan(start, count).ContainsAnyExceptInRange('0', '9')
            && int.TryParse(text.AsSpan(start, count), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
