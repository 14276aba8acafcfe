namespace OpenClaw.Policy.Text;

/// <summary>
/// The part of the root collation that most keys need: ASCII has no expansion, no contraction and one secondary weight, so two
/// indexes walk the texts once and nothing is allocated.
/// </summary>
internal static class AsciiCollation
{
    /// <summary>All of ASCII that is not ignorable, in ascending order; letters stand for both of their cases.</summary>
    private const string Order = "\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz";

    private static readonly byte[] Primaries = MakePrimaries();

    /// <summary>As <see cref="RootCollation.Compare"/>; every character of both texts must be below U+0080.</summary>
    public static int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var caseOrder = 0;
        int i = 0, j = 0;
        while (true)
        {
            var x = NextPrimary(a, ref i);
            var y = NextPrimary(b, ref j);
            if (x != y)
            {
                return x < y ? -1 : 1;
            }

            if (x == 0)
            {
                return caseOrder;
            }

            if (caseOrder == 0)
            {
                caseOrder = char.IsAsciiLetterUpper(a[i - 1]).CompareTo(char.IsAsciiLetterUpper(b[j - 1]));
            }
        }
    }

    /// <summary>The weight of the next character that has one, or 0 at the end of the text.</summary>
    private static byte NextPrimary(ReadOnlySpan<char> text, ref int index)
    {
        while (index < text.Length)
        {
            var weight = Primaries[text[index++]];
            if (weight != 0)
            {
                return weight;
            }
        }

        return 0;
    }

    private static byte[] MakePrimaries()
    {
        var primaries = new byte[128];
        for (var i = 0; i < Order.Length; i++)
        {
            primaries[Order[i]] = (byte)(i + 1);
            primaries[char.ToUpperInvariant(Order[i])] = (byte)(i + 1);
        }

        return primaries;
    }
}
