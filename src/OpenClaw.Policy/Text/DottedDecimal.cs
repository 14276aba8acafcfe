namespace OpenClaw.Policy.Text;

/// <summary>IPv4 addresses in their canonical form.</summary>
internal static class DottedDecimal
{
    private const int Parts = 4;

    /// <summary>Four numbers from 0 to 255 without leading zeros, with dots between them.</summary>
    public static bool IsAddress(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            parts++;
            if (parts > Parts || !IsByte(text[range]))
            {
                return false;
            }
        }

        return parts == Parts;
    }

    private static bool IsByte(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > 3 || (digits[0] == '0' && digits.Length > 1))
        {
            return false;
        }

        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return value <= byte.MaxValue;
    }
}
