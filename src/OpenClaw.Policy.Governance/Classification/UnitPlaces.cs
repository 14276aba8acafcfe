using OpenClaw.Policy.Governance.Rules;

namespace OpenClaw.Policy.Governance.Classification;

/// <summary>Where the pieces of patterns stand in one reading of a request.</summary>
internal sealed class UnitPlaces
{
    private readonly Vocabulary _vocabulary;
    private readonly IReadOnlyList<RequestWord> _words;
    private readonly List<(int Start, int End)>?[] _places;
    private readonly bool[] _starts;

    /// <summary>Where a word stands, in halves of words: a character of a script without blanks is half of one.</summary>
    private readonly int[] _offsets;

    /// <summary>How many parts of sentences begin before a word.</summary>
    private readonly int[] _breaks;

    public UnitPlaces(Vocabulary vocabulary, IReadOnlyList<RequestWord> words)
    {
        (_vocabulary, _words) = (vocabulary, words);
        _places = vocabulary.Find(words);
        _starts = new bool[words.Count];
        _breaks = new int[words.Count + 1];
        _offsets = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            _offsets[i + 1] = _offsets[i] + (RequestWords.IsCharacter(words[i].Text) ? 1 : 2);
            _breaks[i + 1] = _breaks[i] + (words[i].StartsPart || Courtesies.Joins(words[i].Text) ? 1 : 0);
            _starts[i] = words[i].StartsClause || (i > 0 && _starts[i - 1] && Courtesies.Has(words[i - 1].Text));
        }
    }

    /// <summary>Whether all pieces of a pattern stand somewhere.</summary>
    public bool MayMatch(TermPattern pattern)
    {
        foreach (var unit in pattern.Units)
        {
            if (_places[_vocabulary.NumberOf(unit)] is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The places of a pattern, as first word and the one behind the last.</summary>
    /// <param name="pattern">What to find.</param>
    /// <param name="withinPart">Whether it has to stand in one part of a sentence: between commas, and words such as "and".</param>
    public IEnumerable<(int Start, int End)> Find(TermPattern pattern, bool withinPart = false)
    {
        foreach (var place in PlacesOf(pattern.Units[0]))
        {
            if (!pattern.StartsClause || _starts[place.Start])
            {
                HashSet<(int Start, int End)> reached = [place];
                for (var i = 1; i < pattern.Units.Count && reached.Count > 0; i++)
                {
                    reached = [.. reached.SelectMany(r => Next(r, pattern.Units[i], pattern.Links[i - 1]).Where(n => !withinPart || !HasBreak(n)))];
                }

                if (reached.Count > 0)
                {
                    yield return reached.MinBy(static r => (r.End - r.Start, r.Start));
                }
            }
        }
    }

    /// <summary>The words that any of the terms finds.</summary>
    public bool[] Cover(IReadOnlyList<RuleTerm> terms)
    {
        var covered = new bool[_words.Count];
        foreach (var term in terms)
        {
            if (term.Pattern is { } pattern && MayMatch(pattern))
            {
                foreach (var (start, end) in Find(pattern, withinPart: true))
                {
                    covered.AsSpan(start, end - start).Fill(true);
                }
            }
        }

        return covered;
    }

    /// <summary>Whether another part begins behind the first word of a place. What excuses a word in one part says nothing about the next.</summary>
    private bool HasBreak((int Start, int End) place) => _breaks[place.End] > _breaks[place.Start + 1];

    private List<(int Start, int End)> PlacesOf(TermUnit unit) => _places[_vocabulary.NumberOf(unit)] ?? [];

    private IEnumerable<(int Start, int End)> Next((int Start, int End) reached, TermUnit unit, UnitLink link)
    {
        var places = PlacesOf(unit);
        var first = link.AnyOrder ? reached.Start - (2 * link.Gap) - PatternLimits.SequenceWords : reached.End;
        for (var i = FirstFrom(places, first); i < places.Count && IsNear(reached.End, places[i].Start, link.Gap); i++)
        {
            var (start, end) = places[i];
            if (start >= reached.End || (link.AnyOrder && end <= reached.Start && IsNear(end, reached.Start, link.Gap)))
            {
                yield return (Math.Min(start, reached.Start), Math.Max(end, reached.End));
            }
        }
    }

    private bool IsNear(int end, int start, int gap) => start <= end || _offsets[start] - _offsets[end] <= 2 * gap;

    private static int FirstFrom(List<(int Start, int End)> places, int word)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].Start < word ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
