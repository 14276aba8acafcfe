using System.Runtime.InteropServices;
using System.Text;

namespace OpenClaw.Policy.Text;

/// <summary>
/// The order of JavaScript's <c>a.localeCompare(b)</c> in the locale en-US, which OpenClaw's hashes depend on: the root collation of
/// CLDR 48 with three levels and nothing ignored but what is ignorable, as Node.js 24 with ICU 78 computes it.
/// </summary>
public static class RootCollation
{
    /// <summary>
    /// More combining marks in a row are not covered: what looks for contractions could take time that grows with the square of their
    /// number. No written language comes near (UAX #15 allows 30 in its stream-safe format).
    /// </summary>
    private const int MarkLimit = 128;

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

        if (Ascii.IsValid(a) && Ascii.IsValid(b))
        {
            return AsciiCollation.Compare(a, b);
        }

        ThrowIfUncovered(a);
        ThrowIfUncovered(b);
        return CompareElements(
            CollectionsMarshal.AsSpan(CollationElements.Of(a)),
            CollectionsMarshal.AsSpan(CollationElements.Of(b)));
    }

    /// <summary>True when every comparison with the text is known exactly.</summary>
    public static bool Covers(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FirstUncovered(text) is null;
    }

    private static int CompareElements(ReadOnlySpan<CollationElement> a, ReadOnlySpan<CollationElement> b)
    {
        var order = ComparePrimaries(a, b);
        for (var i = 0; order == 0 && i < Math.Min(a.Length, b.Length); i++)
        {
            order = a[i].Secondary.CompareTo(b[i].Secondary);
        }

        order = order != 0 ? order : a.Length.CompareTo(b.Length);
        for (var i = 0; order == 0 && i < a.Length; i++)
        {
            order = a[i].Tertiary.CompareTo(b[i].Tertiary);
        }

        return Math.Sign(order);
    }

    private static int ComparePrimaries(ReadOnlySpan<CollationElement> a, ReadOnlySpan<CollationElement> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            var x = NextPrimary(a, ref i);
            var y = NextPrimary(b, ref j);
            if (x != y || x == 0)
            {
                return x.CompareTo(y);
            }
        }
    }

    /// <summary>The primary weight of the next element that has one, or 0 at the end.</summary>
    private static int NextPrimary(ReadOnlySpan<CollationElement> elements, ref int index)
    {
        while (index < elements.Length)
        {
            var primary = elements[index++].Primary;
            if (primary != 0)
            {
                return primary;
            }
        }

        return 0;
    }

    private static void ThrowIfUncovered(string text)
    {
        if (FirstUncovered(text) is { } codePoint)
        {
            throw new UncoveredTextException(codePoint);
        }
    }

    private static int? FirstUncovered(string text)
    {
        if (Ascii.IsValid(text))
        {
            return null;
        }

        var marks = 0;
        var parts = new List<int>();
        for (var i = 0; i < text.Length;)
        {
            var codePoint = CodePoint.Next(text, ref i);
            parts.Clear();
            CanonicalForm.Instance.AppendDecomposition(codePoint, parts);
            marks = CanonicalForm.Instance.ClassOf(parts[0]) != 0 ? marks + 1 : 0;
            if (marks > MarkLimit || !parts.TrueForAll(CollationTable.Instance.Covers))
            {
                return codePoint;
            }
        }

        return null;
    }
}
