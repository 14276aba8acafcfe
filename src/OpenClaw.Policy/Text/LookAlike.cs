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
    /// an <c>o</c>. Names that have one of them in common look alike to a reader, or a program, that overlooks case. Characters that nobody
    /// sees are left out, and each other one is replaced by the one, or the few, that stand for all that look like it: <c>1</c>,
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

    private string Skeleton(string name)
    {
        var skeleton = new StringBuilder(name.Length);
        foreach (var codePoint in CanonicalForm.Instance.Decompose(name))
        {
            if (_prototypes.TryGetValue(codePoint, out var prototype))
            {
                Append(skeleton, prototype);
            }
            else if (!_invisible.Contains(codePoint))
            {
                Append(skeleton, codePoint);
            }
        }

        // A replaced mark can belong to another class than the one before.
        var ordered = new StringBuilder(skeleton.Length);
        Append(ordered, [.. CanonicalForm.Instance.Decompose(skeleton.ToString())]);
        return ordered.ToString();
    }

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
