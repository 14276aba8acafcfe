namespace OpenClaw.Policy.Disclosure;

/// <summary>The parts of a sentence that it quotes from elsewhere: what stands in quotes, and addresses.</summary>
internal static class QuotedParts
{
    private const string AddressScheme = "oc://";

    /// <summary>The parts in order, none within another; an end is exclusive.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] is '\'' or '"' or '`' ? EndOfQuote(text, i)
                : text[i] == 'o' && string.CompareOrdinal(text, i, AddressScheme, 0, AddressScheme.Length) == 0 ? EndOfAddress(text, i)
                : -1;
            if (end > i)
            {
                yield return (i, end);
                i = end;
            }
        }
    }

    /// <summary>The place of the closing quote; -1 for a mark that opens nothing, such as an apostrophe.</summary>
    private static int EndOfQuote(string text, int start)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            return -1;
        }

        for (var end = text.IndexOf(text[start], start + 1); end >= 0; end = text.IndexOf(text[start], end + 1))
        {
            if (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]))
            {
                return end;
            }
        }

        return -1;
    }

    private static int EndOfAddress(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny(" \t\r\n");
        return length < 0 ? text.Length : start + length;
    }
}
