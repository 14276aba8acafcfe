using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Governance.Classification;

/// <summary>All ways in which a request is read. Each is a list of words with their places in the request as it was given.</summary>
/// <param name="vocabulary">The words that rules look for: a disguise is undone only where one comes to light.</param>
internal sealed class RequestReadings(Vocabulary vocabulary)
{
    /// <summary>As many letters that stand apart are no abbreviation any more.</summary>
    private const int ShortestSpaced = 4;

    /// <summary>A word this long can be several words without blanks.</summary>
    private const int LongWord = 13;

    private readonly List<RequestReading> _readings = [];
    private readonly List<RequestDisguise> _disguises = [];

    public IReadOnlyList<RequestReading> Readings => _readings;

    public IReadOnlyList<RequestDisguise> Disguises => _disguises;

    public static RequestReadings Of(string request, Vocabulary vocabulary)
    {
        var all = new RequestReadings(vocabulary);
        all.Read(request, ReadingMeans.AsWritten, places: null, RequestLimits.Encodings);
        all._disguises.AddRange(HiddenCharacters.In(request));
        return all;
    }

    /// <param name="text">The request, or what a piece of it means.</param>
    /// <param name="means">How it was come by.</param>
    /// <param name="places">The piece of the request that the text is; null for the request itself.</param>
    /// <param name="encodings">How often codes are still undone.</param>
    private void Read(string text, ReadingMeans means, (int Start, int End)? places, int encodings)
    {
        List<RequestWord> Placed(List<RequestWord> words) => places is { } piece ? [.. words.Select(w => w with { Start = piece.Start, End = piece.End })] : words;
        ReadingMeans Means(ReadingMeans own) => means == ReadingMeans.AsWritten ? own : means;

        var plain = Placed(RequestWords.Of(text));
        _readings.Add(new(means, plain));
        var repaired = Repaired(Placed(RequestWords.LooseOf(text)));
        if (!Same(plain, repaired))
        {
            _readings.Add(new(Means(ReadingMeans.Disguised), repaired));
        }

        if (PutTogether(repaired, noteDisguises: places is null) is { } joined)
        {
            _readings.Add(new(Means(ReadingMeans.SpacedOut), joined));
        }

        if (places is null)
        {
            _readings.Add(new(ReadingMeans.Rotated, Rotated(plain)));
            _readings.Add(new(ReadingMeans.Reversed, Reversed(plain)));
        }

        if (encodings > 0)
        {
            foreach (var piece in EncodedPieces.In(text).Take(RequestLimits.EncodedPieces))
            {
                var place = places ?? (piece.Start, piece.End);
                _disguises.Add(new(place.Item1, place.Item2 - place.Item1, piece.Kind));
                Read(piece.Decoded, ReadingMeans.Encoded, place, encodings - 1);
            }
        }
    }

    private static bool Same(List<RequestWord> words, List<RequestWord> others) =>
        words.Count == others.Count && words.Zip(others).All(static p => p.First.Text == p.Second.Text);

    /// <summary>Each word put right where that gives one that rules look for, and words put together that were cut.</summary>
    private List<RequestWord> Repaired(List<RequestWord> words)
    {
        var repaired = new List<RequestWord>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var pieces = PiecesOfWord(words, i);
            if (pieces > 1)
            {
                repaired.Add(word with { Text = string.Concat(words.Skip(i).Take(pieces).Select(static w => w.Text)), End = words[i + pieces - 1].End });
                i += pieces - 1;
                continue;
            }

            repaired.Add(word with { Text = Repair(word.Text) });
        }

        return repaired;
    }

    /// <summary>How many words from one on make a word that rules look for, though they are none alone; 1 when they make none.</summary>
    private int PiecesOfWord(List<RequestWord> words, int first)
    {
        const int MostPieces = 3;
        const int ShortestWord = 5;

        for (var pieces = 2; pieces <= Math.Min(MostPieces, words.Count - first); pieces++)
        {
            var joined = "";
            var isPossible = true;
            for (var i = first; i < first + pieces && isPossible; i++)
            {
                // Letters that stand apart are put together elsewhere, and numbers and signs are no halves of words.
                isPossible = words[i].Text.Length is > 1 and <= RequestLimits.WordLength && words[i].Text.All(char.IsLetter);
                joined += isPossible ? words[i].Text : "";
            }

            if (isPossible && joined.Length >= ShortestWord && vocabulary.Knows(joined) && !words.Skip(first).Take(pieces).All(w => vocabulary.Knows(w.Text)))
            {
                return pieces;
            }
        }

        return 1;
    }

    private string Repair(string word)
    {
        if (word.Length < 3 || word.Length > RequestLimits.WordLength || vocabulary.Knows(word))
        {
            return word;
        }

        if (word.Any(char.IsLetter) && !word.All(char.IsLetter))
        {
            foreach (var one in "il")
            {
                var letters = LetterSigns.Replace(word, one);
                if (vocabulary.Knows(letters) || vocabulary.Corrected(letters) is not null)
                {
                    return vocabulary.Knows(letters) ? letters : vocabulary.Corrected(letters)!;
                }
            }
        }

        foreach (var most in new[] { 2, 1 })
        {
            var shorter = LetterSigns.WithoutRepeats(LetterSigns.Replace(word, 'i'), most);
            if (shorter.Length < word.Length && vocabulary.Knows(shorter))
            {
                return shorter;
            }
        }

        // A letter that looks like an l can be a capital I.
        return vocabulary.Corrected(word) ?? word;
    }

    /// <summary>Rows of single letters, and words too long to be one, taken apart into words that rules look for; null when there are none.</summary>
    private List<RequestWord>? PutTogether(List<RequestWord> words, bool noteDisguises)
    {
        var joined = new List<RequestWord>(words.Count);
        var found = false;
        for (var i = 0; i < words.Count;)
        {
            var end = i;
            while (end < words.Count && IsLetter(words[end].Text))
            {
                end++;
            }

            if (end - i >= ShortestSpaced)
            {
                found = true;
                Take(words[i..end], joined);
                if (noteDisguises)
                {
                    _disguises.Add(new(words[i].Start, words[end - 1].End - words[i].Start, "letters that stand apart"));
                }

                i = end;
            }
            else if (words[i].Text.Length is >= LongWord and <= RequestLimits.WordLength && !vocabulary.KnowsWhole(words[i].Text))
            {
                found = true;
                Take([.. words[i].Text.Select(c => words[i] with { Text = c.ToString() })], joined);
                i++;
            }
            else
            {
                joined.Add(words[i]);
                i++;
            }
        }

        return found ? joined : null;
    }

    private static bool IsLetter(string word) => word.Length == 1 && (char.IsAsciiLetterOrDigit(word[0]) || (word[0] < 0x500 && char.IsLetter(word[0])));

    private void Take(List<RequestWord> letters, List<RequestWord> result)
    {
        var text = LetterSigns.Replace(string.Concat(letters.Select(static l => l.Text)), 'i');
        var rest = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = vocabulary.LongestAt(text.AsSpan(i));
            if (length == 0)
            {
                i++;
                continue;
            }

            if (i > rest)
            {
                result.Add(Word(rest, i));
            }

            result.Add(Word(i, i + length));
            i += length;
            rest = i;
        }

        if (rest < text.Length)
        {
            result.Add(Word(rest, text.Length));
        }

        RequestWord Word(int start, int end) => new(text[start..end], letters[start].Start, letters[end - 1].End, letters[start].StartsClause, letters[start].StartsPart);
    }

    private static List<RequestWord> Rotated(List<RequestWord> words) =>
        [.. words.Where(static w => char.IsAsciiLetterLower(w.Text[0])).Select(static w => w with { Text = string.Concat(w.Text.Select(static c => char.IsAsciiLetterLower(c) ? (char)('a' + ((c - 'a' + 13) % 26)) : c)) })];

    private static List<RequestWord> Reversed(List<RequestWord> words) =>
        [.. words.AsEnumerable().Reverse().Select(static w => w with { Text = Backwards(w.Text) })];

    private static string Backwards(string word)
    {
        var text = new StringBuilder(word.Length);
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            text.Insert(0, elements.GetTextElement());
            if (text.Length > RequestLimits.WordLength)
            {
                break;
            }
        }

        return text.ToString();
    }
}
