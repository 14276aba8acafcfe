using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Text;

/// <summary>
/// What a name looks like: its skeleton by UTS #39 and Unicode's own data, a text that is only good for comparing. Two names that a
/// reader can take for each other have one skeleton.
/// </summary>
/// <remarks>The table is made from Unicode's confusables.txt, which is under the Unicode License (see LICENSE).</remarks>
public sealed class LookAlike
{
    private const int FirstAccent = 0x300;
    private const int LastAccent = 0x36F;
    private const int FirstBeyondAscii = 0x80;

    /// <summary>Characters that have a glyph, but one without a stroke, and are no space by their category.</summary>
    private static readonly HashSet<int> Blanks = [0x2800, 0xFFFC, 0x16FE4, 0x1D159];

    private static readonly Lazy<LookAlike> Lazy = new(static () => new LookAlike(TableReader.Open("look-alikes.br")));

    private readonly HashSet<int> _invisible;
    private readonly Dictionary<int, int[]> _prototypes = [];

    private LookAlike(TableReader table)
    {
        _invisible = [.. table.CodePoints()];
        var (codePoint, first) = (0, 0);
        for (var count = table.Number(); count > 0; count--)
        {
            codePoint += table.Number();
            var prototype = new int[table.Number()];
            var previous = first;
            for (var i = 0; i < prototype.Length; i++)
            {
                prototype[i] = previous += table.Signed();
            }

            first = prototype[0];
            _prototypes.Add(codePoint, prototype);
        }
    }

    /// <summary>
    /// The skeletons of a name: as it is written; in lower case; and with the capitals of its skeleton in lower case, which makes <c>0</c>
    /// an <c>o</c>. Names that have one of them in common look alike to a reader, or a program, that overlooks case. What nobody
    /// sees is left out, blanks too, and each other one is replaced by the one, or the few, that stand for all that look like it: <c>1</c>,
    /// <c>I</c> and <c>l</c> are one, <c>rn</c> and <c>m</c> too.
    /// </summary>
    /// <param name="name">At most some hundred characters: a row of combining marks is sorted by insertion.</param>
    public static IEnumerable<string> Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var table = Lazy.Value;
        var skeleton = table.Skeleton(name);
        return new[] { skeleton, table.Skeleton(EcmaLowerCase.Convert(name)), table.Skeleton(EcmaLowerCase.Convert(skeleton)) }.Distinct(StringComparer.Ordinal);
    }

    /// <summary>
    /// A name for people: what they cannot see in it, and what they take for another character, is named by its code point, as in
    /// <c>shell&lt;U+00A0&gt;</c>. An ordinary blank between two words is seen.
    /// </summary>
    public static string Reveal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var table = Lazy.Value;
        var revealed = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length;)
        {
            var start = i;
            var codePoint = CodePoint.Next(name, ref i);
            var isSeen = codePoint == ' '
                ? start > 0 && i < name.Length && name[start - 1] != ' ' && name[i] != ' '
                : codePoint < FirstBeyondAscii ? !table.IsHidden(codePoint) : !table.IsDisguise(codePoint);
            if (isSeen)
            {
                Append(revealed, codePoint);
            }
            else
            {
                revealed.Append(CultureInfo.InvariantCulture, $"<U+{codePoint:X4}>");
            }
        }

        return revealed.ToString();
    }

    /// <summary>Whether a text shows nothing at all.</summary>
    public static bool IsUnseen(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length;)
        {
            if (!Lazy.Value.IsHidden(CodePoint.Next(text, ref i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A skeleton without the accents of Latin, Greek and Cyrillic letters; marks of other scripts make another letter.</summary>
    /// <param name="skeleton">One of <see cref="Of"/>.</param>
    public static string WithoutAccents(string skeleton)
    {
        ArgumentNullException.ThrowIfNull(skeleton);
        return string.Concat(skeleton.Where(static c => c is < (char)FirstAccent or > (char)LastAccent));
    }

    /// <summary>
    /// Whether two names are equal but for case, as a reader sees it: a character that becomes an ASCII letter in lower case, such as
    /// U+212A KELVIN SIGN, is no capital of that letter.
    /// </summary>
    public static bool DifferInCaseOnly(string name, string other)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(other);
        return name.Length == other.Length
            && EcmaLowerCase.Convert(name) == EcmaLowerCase.Convert(other)
            && name.Zip(other).All(static pair => char.IsAscii(pair.First) == char.IsAscii(pair.Second));
    }

    /// <summary>Whether one character shows nothing: a blank, a control, a default-ignorable or unassigned one, half of a surrogate pair.</summary>
    public static bool IsUnseen(int codePoint) => Lazy.Value.IsHidden(codePoint);

    /// <summary>
    /// The ASCII letters or digits that a character beyond ASCII can be taken for, in lower case; null when there are none. What looks like
    /// <c>m</c> is <c>rn</c> in Unicode's data, and is told as <c>m</c>.
    /// </summary>
    public static string? AsciiOf(int codePoint)
    {
        if (codePoint < FirstBeyondAscii || !Lazy.Value._prototypes.TryGetValue(codePoint, out var prototype) || !Array.TrueForAll(prototype, static c => c < FirstBeyondAscii && char.IsAsciiLetterOrDigit((char)c)))
        {
            return null;
        }

        var text = string.Concat(prototype.Select(static c => char.ToLowerInvariant((char)c)));
        return text == "rn" ? "m" : text;
    }

    private string Skeleton(string name)
    {
        var skeleton = new StringBuilder(name.Length);
        foreach (var codePoint in CanonicalForm.Instance.Decompose(name))
        {
            if (IsHidden(codePoint))
            {
                continue;
            }

            // A prototype can hold a blank that carries a mark.
            Append(skeleton, [.. _prototypes.GetValueOrDefault(codePoint, [codePoint]).Where(c => !IsHidden(c))]);
        }

        // A replaced mark can belong to another class than the one before.
        var ordered = new StringBuilder(skeleton.Length);
        Append(ordered, [.. CanonicalForm.Instance.Decompose(skeleton.ToString())]);
        return ordered.ToString();
    }

    /// <summary>Whether a character beyond ASCII shows nothing, or what another one shows.</summary>
    private bool IsDisguise(int codePoint) =>
        IsHidden(codePoint) || _prototypes.ContainsKey(codePoint)
        || (CanonicalForm.Instance.Decompose(Rune.IsValid(codePoint) ? new Rune(codePoint).ToString() : "") is [var only] && only != codePoint);

    /// <summary>
    /// Characters that take no room, or room without a stroke, or that each machine draws as it likes: default-ignorable ones, blanks of all
    /// kinds, controls, halves of surrogate pairs, private and unassigned ones.
    /// </summary>
    private bool IsHidden(int codePoint) =>
        _invisible.Contains(codePoint) || Blanks.Contains(codePoint) || CharUnicodeInfo.GetUnicodeCategory(codePoint)
            is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static void Append(StringBuilder text, params ReadOnlySpan<int> codePoints)
    {
        foreach (var codePoint in codePoints)
        {
            if (codePoint > char.MaxValue)
            {
                text.Append(new Rune(codePoint).ToString());
            }
            else
            {
                text.Append((char)codePoint);
            }
        }
    }
}
