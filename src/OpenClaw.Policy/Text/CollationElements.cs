namespace OpenClaw.Policy.Text;

/// <summary>A text's collation elements (UTS #10, step S2), over its canonical decomposition.</summary>
internal static class CollationElements
{
    /// <summary>Stands in the place of a mark that a contraction has taken from further on.</summary>
    private const int Taken = -1;

    /// <param name="text">Every character must be covered.</param>
    public static List<CollationElement> Of(ReadOnlySpan<char> text)
    {
        var table = CollationTable.Instance;
        var codePoints = CanonicalForm.Instance.Decompose(text);
        var elements = new List<CollationElement>(codePoints.Count);
        for (var i = 0; i < codePoints.Count;)
        {
            var first = codePoints[i++];
            if (first == Taken)
            {
                continue;
            }

            var contraction = FindContraction(table.ContractionsOf(first), codePoints, ref i);
            if (contraction is null)
            {
                table.AppendTo(elements, first);
            }
            else
            {
                elements.AddRange(contraction.Elements);
            }
        }

        return elements;
    }

    /// <summary>
    /// The longest contraction, which may take marks from further on. The index is that behind the first character and moves behind
    /// all that follow it without a gap.
    /// </summary>
    private static Contraction? FindContraction(IReadOnlyList<Contraction> contractions, List<int> codePoints, ref int index)
    {
        if (contractions.Count == 0)
        {
            return null;
        }

        Contraction? found = null;
        foreach (var contraction in contractions)
        {
            if (EndOfMatch(contraction.Rest, codePoints, index) is > 0 and var end)
            {
                found = contraction;
                index = end;
                break;
            }
        }

        return Extend(found, contractions, codePoints, index);
    }

    /// <summary>The index behind a match, or -1.</summary>
    private static int EndOfMatch(int[] rest, List<int> codePoints, int index)
    {
        foreach (var expected in rest)
        {
            while (index < codePoints.Count && codePoints[index] == Taken)
            {
                index++;
            }

            if (index == codePoints.Count || codePoints[index++] != expected)
            {
                return -1;
            }
        }

        return index;
    }

    /// <summary>Step S2.1: marks that follow belong to the contraction too, unless a mark of their class or a higher one is between.</summary>
    private static Contraction? Extend(Contraction? found, IReadOnlyList<Contraction> contractions, List<int> codePoints, int index)
    {
        var skippedClass = 0;
        for (; index < codePoints.Count; index++)
        {
            var mark = codePoints[index];
            if (mark == Taken)
            {
                continue;
            }

            var markClass = CanonicalForm.Instance.ClassOf(mark);
            if (markClass == 0)
            {
                break;
            }

            var longer = markClass > skippedClass ? FindLonger(found, contractions, mark) : null;
            if (longer is null)
            {
                skippedClass = markClass;
            }
            else
            {
                found = longer;
                codePoints[index] = Taken;
            }
        }

        return found;
    }

    private static Contraction? FindLonger(Contraction? found, IReadOnlyList<Contraction> contractions, int mark)
    {
        ReadOnlySpan<int> rest = found is null ? [] : found.Rest;
        foreach (var contraction in contractions)
        {
            if (contraction.Rest.Length == rest.Length + 1 && contraction.Rest[^1] == mark && contraction.Rest.AsSpan().StartsWith(rest))
            {
                return contraction;
            }
        }

        return null;
    }
}
