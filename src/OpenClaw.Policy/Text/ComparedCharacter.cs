namespace OpenClaw.Policy.Text;

/// <summary>
/// A character as texts are compared by: in lower case (ECMAScript's mapping of one code point), decomposed (Unicode, canonical), without the marks
/// that are written over letters of Latin, Greek, Cyrillic, Hebrew and Arabic. Other scripts write vowels as marks, which stay.
/// </summary>
public static class ComparedCharacter
{
    /// <summary>Appends the code points that stand for one.</summary>
    public static void Append(int codePoint, List<int> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var start = result.Count;
        CanonicalForm.Instance.AppendDecomposition(codePoint, result);
        for (var i = result.Count - 1; i >= start; i--)
        {
            var part = result[i];
            if (IsMark(part))
            {
                result.RemoveAt(i);
            }
            else
            {
                result[i] = part < 0x80 ? char.ToLowerInvariant((char)part) : LowerCaseRuns.Map(part);
            }
        }
    }

    /// <summary>Combining marks that only change how a letter is said, and lines that are drawn through letters.</summary>
    private static bool IsMark(int codePoint) => codePoint
        is (>= 0x300 and <= 0x36F) or (>= 0x483 and <= 0x489) or (>= 0x591 and <= 0x5C7) or (>= 0x610 and <= 0x61A) or (>= 0x64B and <= 0x65F)
        or 0x670 or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F);
}
