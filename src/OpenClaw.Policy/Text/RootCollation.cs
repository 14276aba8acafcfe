using System.Text;

namespace OpenClaw.Policy.Text;

/// <summary>
/// The order of JavaScript's <c>a.localeCompare(b)</c> in the locale en-US, which OpenClaw's hashes depend on: the root collation of
/// CLDR 48 with three levels and nothing ignored but what is ignorable, as Node.js 24 with ICU 78 computes it.
/// </summary>
public static class RootCollation
{
    /// <summary><see cref="Compare"/> for sorts. What compares equal must keep its order, so use a stable sort such as LINQ's.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    /// <summary>Compares two texts; -1, 0 or 1.</summary>
    /// <exception cref="UncoveredTextException">
    /// The texts differ and one of them holds a character whose order is not known (see <see cref="Covers"/>).
    /// </exception>
    public static int Compare(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return 0;
        }

        ThrowIfUncovered(a);
        ThrowIfUncovered(b);
        return AsciiCollation.Compare(a, b);
    }

    /// <summary>True when every comparison with the text is known exactly.</summary>
    public static bool Covers(string text) => Ascii.IsValid(text);

    private static void ThrowIfUncovered(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii)
            {
                throw new UncoveredTextException(rune.Value);
            }
        }
    }
}
