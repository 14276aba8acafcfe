namespace OpenClaw.Policy.Governance.Classification;

/// <summary>
/// Slips of the hand: one letter too many, one too few, two swapped that stand next to each other or with one between. Another letter in place of one is none, or <c>remote</c> would be a
/// slip for <c>remove</c>.
/// </summary>
internal static class Misspellings
{
    /// <summary>Shorter words are one slip away from too many others.</summary>
    private const int Shortest = 6;

    /// <summary>Whether slips of a word are looked for: Latin letters only.</summary>
    public static bool AreLookedFor(string word) => word.Length >= Shortest && word.All(char.IsAsciiLetterLower);

    /// <summary>A word without each of its letters but the first.</summary>
    public static IEnumerable<string> Shortened(string word)
    {
        for (var i = 1; i < Math.Min(word.Length, RequestLimits.WordLength); i++)
        {
            yield return word.Remove(i, 1);
        }
    }

    /// <summary>The letters of a word in the order of the alphabet, marked: words of the same letters have it in common.</summary>
    public static string Sorted(string word) => "=" + string.Concat(word.Order());

    /// <summary>Whether a word is one slip away from another, with the same first letter.</summary>
    public static bool IsSlip(string word, string right)
    {
        if (word.Length == 0 || word[0] != right[0] || Math.Abs(word.Length - right.Length) > 1)
        {
            return false;
        }

        var (shorter, longer) = word.Length <= right.Length ? (word, right) : (right, word);
        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same])
        {
            same++;
        }

        return shorter.Length < longer.Length ? shorter.AsSpan(same).SequenceEqual(longer.AsSpan(same + 1)) : IsSwap(word, right, same);
    }

    /// <summary>Whether two words of one length differ in two letters that changed places, from a letter on.</summary>
    private static bool IsSwap(string word, string right, int first)
    {
        const int Farthest = 2;

        for (var second = first + 1; second < word.Length && second <= first + Farthest; second++)
        {
            if (word[first] == right[second] && word[second] == right[first]
                && word.AsSpan(first + 1, second - first - 1).SequenceEqual(right.AsSpan(first + 1, second - first - 1))
                && word.AsSpan(second + 1).SequenceEqual(right.AsSpan(second + 1)))
            {
                return true;
            }
        }

        return false;
    }
}
