namespace OpenClaw.Policy.Json5;

/// <summary>Which code points an unquoted key is made of (JSON5 1.0, section 2.2.2: ECMAScript 5.1's IdentifierName).</summary>
internal static class Json5Identifier
{
    public static bool IsStart(int codePoint) =>
        codePoint < 0x80
            ? char.IsAsciiLetter((char)codePoint) || codePoint is '$' or '_'
            : Contains(Json5IdentifierRanges.Start, codePoint);

    public static bool IsPart(int codePoint) =>
        codePoint < 0x80
            ? char.IsAsciiLetterOrDigit((char)codePoint) || codePoint is '$' or '_'
            : codePoint is '\u200C' or '\u200D'
                || Contains(Json5IdentifierRanges.Start, codePoint)
                || Contains(Json5IdentifierRanges.PartOnly, codePoint);

    private static bool Contains(ReadOnlySpan<int> ranges, int codePoint)
    {
        var low = 0;
        var high = (ranges.Length / 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < ranges[2 * middle])
            {
                high = middle - 1;
            }
            else if (codePoint > ranges[(2 * middle) + 1])
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
