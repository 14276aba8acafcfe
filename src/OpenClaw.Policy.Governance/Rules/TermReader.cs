using System.Globalization;
using OpenClaw.Policy.Governance.Classification;

namespace OpenClaw.Policy.Governance.Rules;

/// <summary>
/// Reads the terms of rules. A term is made of elements between blanks: a word, with a star where any letters may stand (<c>delet*</c>);
/// <c>(a|b c)</c>, one of several; <c>{group}</c>, one of a group of the file; <c>..4</c>, at most four words between; <c>~4</c>, the same
/// in either order; <c>^</c> in front, at the beginning of a sentence.
/// </summary>
/// <param name="groups">The groups of the file, each with its terms.</param>
internal sealed class TermReader(IReadOnlyDictionary<string, IReadOnlyList<string>> groups)
{
    private readonly Dictionary<string, TermUnit> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<WordTest[]>> _groups = new(StringComparer.Ordinal);

    /// <summary>All units that were read, by id.</summary>
    public IReadOnlyCollection<TermUnit> Units => _units.Values;

    /// <exception cref="TermSyntaxException">The term cannot be read.</exception>
    public TermPattern Read(string term)
    {
        if (term.Length > PatternLimits.TermLength)
        {
            throw new TermSyntaxException($"The term is longer than {PatternLimits.TermLength} characters. Put its words into a group.");
        }

        var units = new List<TermUnit>();
        var links = new List<UnitLink>();
        UnitLink? link = null;
        var startsClause = false;
        foreach (var element in Elements(term))
        {
            if (element == "^")
            {
                startsClause = units.Count == 0 && link is null && !startsClause ? true : throw new TermSyntaxException("^ stands in front of a term only.");
            }
            else if (LinkOf(element) is { } gap)
            {
                link = units.Count > 0 && link is null ? gap : throw new TermSyntaxException($"{element} has to stand between two pieces.");
            }
            else
            {
                if (units.Count > 0)
                {
                    links.Add(link ?? new UnitLink(0, AnyOrder: false));
                }

                link = null;
                units.Add(UnitOf(element));
            }
        }

        return link is not null ? throw new TermSyntaxException("A gap has to stand between two pieces.")
            : units.Count == 0 ? throw new TermSyntaxException("The term has no word.")
            : units.Count > PatternLimits.Units ? throw new TermSyntaxException($"The term has more than {PatternLimits.Units} pieces.")
            : new TermPattern(units, links, startsClause);
    }

    private static List<string> Elements(string term)
    {
        var elements = new List<string>();
        for (var i = 0; i < term.Length;)
        {
            if (char.IsWhiteSpace(term[i]))
            {
                i++;
                continue;
            }

            var close = term[i] switch { '(' => ')', '{' => '}', _ => '\0' };
            var end = close != '\0' ? term.IndexOf(close, i) + 1 : i;
            if (close != '\0' && end == 0)
            {
                throw new TermSyntaxException($"A {close} is missing.");
            }

            while (close == '\0' && end < term.Length && !char.IsWhiteSpace(term[end]))
            {
                end++;
            }

            elements.Add(term[i..end]);
            i = end;
        }

        return elements;
    }

    private static UnitLink? LinkOf(string element)
    {
        var isOrdered = element.StartsWith("..", StringComparison.Ordinal);
        if (!isOrdered && !element.StartsWith('~'))
        {
            return null;
        }

        return int.TryParse(element.AsSpan(isOrdered ? 2 : 1), NumberStyles.None, CultureInfo.InvariantCulture, out var gap) && gap <= PatternLimits.Gap
            ? new UnitLink(gap, !isOrdered)
            : throw new TermSyntaxException($"{element} is no gap. Write ..N or ~N with a number up to {PatternLimits.Gap}.");
    }

    private TermUnit UnitOf(string element)
    {
        if (!_units.TryGetValue(element, out var unit))
        {
            unit = new TermUnit(_units.Count, SequencesOf(element, 0));
            _units.Add(element, unit);
        }

        return unit;
    }

    private IReadOnlyList<WordTest[]> SequencesOf(string element, int depth) => element switch
    {
        ['{', .. var name, '}'] => GroupOf(name, depth),
        ['(', .. var inner, ')'] => [.. inner.Split('|').SelectMany(e => SequencesOf(e.Trim(), depth))],
        _ => [SequenceOf(element)],
    };

    private IReadOnlyList<WordTest[]> GroupOf(string name, int depth)
    {
        if (_groups.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!groups.TryGetValue(name, out var terms))
        {
            throw new TermSyntaxException($"There is no group {name}. Add it to `groups`, or correct the name.");
        }

        if (depth >= PatternLimits.Nesting)
        {
            throw new TermSyntaxException($"The group {name} holds itself, or groups are nested more than {PatternLimits.Nesting} deep.");
        }

        List<WordTest[]> sequences = [.. terms.SelectMany(t => SequencesOf(t.Trim(), depth + 1))];
        _groups[name] = sequences;
        return sequences;
    }

    private static WordTest[] SequenceOf(string text)
    {
        var words = new List<WordTest>();
        foreach (var piece in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var (front, behind) = (piece.StartsWith('*'), piece.Length > 1 && piece.EndsWith('*'));
            var folded = RequestWords.Of(piece);
            for (var i = 0; i < folded.Count; i++)
            {
                words.Add(new WordTest(folded[i].Text, Kind(front && i == 0, behind && i == folded.Count - 1)));
                if (words[^1].Kind != WordTestKind.Whole && words[^1].Text.Length < PatternLimits.StarLetters)
                {
                    throw new TermSyntaxException($"`{piece}` would find nearly every word. A star needs {PatternLimits.StarLetters} letters beside it.");
                }
            }
        }

        return words.Count == 0 ? throw new TermSyntaxException($"`{text}` holds no word: it would find nothing.")
            : words.Count > PatternLimits.SequenceWords ? throw new TermSyntaxException($"A phrase has at most {PatternLimits.SequenceWords} words.")
            : [.. words];
    }

    private static WordTestKind Kind(bool front, bool behind) => (front, behind) switch
    {
        (true, true) => WordTestKind.Within,
        (true, false) => WordTestKind.End,
        (false, true) => WordTestKind.Beginning,
        _ => WordTestKind.Whole,
    };
}
