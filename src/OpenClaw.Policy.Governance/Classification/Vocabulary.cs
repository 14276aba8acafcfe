using OpenClaw.Policy.Governance.Rules;

namespace OpenClaw.Policy.Governance.Classification;

/// <summary>The words of a set of rules, made for finding all of them in one walk over a request.</summary>
internal sealed class Vocabulary
{
    /// <summary>Shorter words are too often a part of others to be put together from pieces or corrected.</summary>
    private const int ShortestRepaired = 5;

    private readonly Dictionary<string, List<int>>[] _tests = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly Dictionary<WordTest, int> _ids = [];
    private readonly Dictionary<int, List<(int Unit, int[] Tests)>> _sequences = [];
    private readonly Dictionary<string, string> _misspelt = new(StringComparer.Ordinal);
    private readonly Dictionary<TermUnit, int> _units = new(ReferenceEqualityComparer.Instance);
    private int _longest;

    private Vocabulary()
    {
    }

    /// <summary>How many units there are.</summary>
    public int UnitCount => _units.Count;

    /// <param name="rules">Of a file.</param>
    /// <param name="units">All units of its terms.</param>
    /// <param name="extended">The words of the rules that it extends; null when it extends none.</param>
    public static Vocabulary Of(IEnumerable<GovernanceRule> rules, IEnumerable<TermUnit> units, Vocabulary? extended)
    {
        var vocabulary = new Vocabulary();
        foreach (var unit in units.Concat(extended?._units.Keys ?? Enumerable.Empty<TermUnit>()))
        {
            vocabulary.Add(unit);
        }

        // Only what may not be done is worth looking for behind misspelt words.
        var severe = rules.Where(static r => r.Risk != RiskClass.Green).SelectMany(static r => r.Terms)
            .SelectMany(static t => t.Pattern?.Units ?? []).SelectMany(static u => u.Sequences).SelectMany(static s => s);
        foreach (var word in severe)
        {
            vocabulary.AddMisspelt(word.Text);
        }

        foreach (var (wrong, right) in extended?._misspelt ?? [])
        {
            vocabulary._misspelt.TryAdd(wrong, right);
        }

        return vocabulary;
    }

    public int NumberOf(TermUnit unit) => _units[unit];

    /// <summary>Whether a rule looks for that very word.</summary>
    public bool KnowsWhole(string word) => _tests[(int)WordTestKind.Whole].ContainsKey(word);

    /// <summary>Whether a rule looks for a word.</summary>
    public bool Knows(string word)
    {
        if (_tests[(int)WordTestKind.Whole].ContainsKey(word))
        {
            return true;
        }

        var beginnings = _tests[(int)WordTestKind.Beginning].GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, _longest); length >= ShortestRepaired - 1; length--)
        {
            if (beginnings.ContainsKey(word.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word that a misspelt one was meant to be; null when it is none.</summary>
    public string? Corrected(string word)
    {
        if (word.Length < ShortestRepaired || Knows(word))
        {
            return null;
        }

        foreach (var variant in Misspellings.Shortened(word).Prepend(word).Append(Misspellings.Sorted(word)))
        {
            if (_misspelt.TryGetValue(variant, out var right) && Misspellings.IsSlip(word, right))
            {
                return right;
            }
        }

        return null;
    }

    /// <summary>The length of the longest known word that starts at a place of a row of letters; 0 when none does.</summary>
    public int LongestAt(ReadOnlySpan<char> letters)
    {
        var whole = _tests[(int)WordTestKind.Whole].GetAlternateLookup<ReadOnlySpan<char>>();
        var beginning = _tests[(int)WordTestKind.Beginning].GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(letters.Length, _longest); length >= 3; length--)
        {
            var piece = letters[..length];
            if (whole.ContainsKey(piece) || (length >= ShortestRepaired - 1 && beginning.ContainsKey(piece)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Where each unit stands in a reading: its places by first word, each as first word and the one behind the last.</summary>
    public List<(int Start, int End)>?[] Find(IReadOnlyList<RequestWord> words)
    {
        var found = new List<(int Start, int End)>?[UnitCount];
        var tests = new List<int>[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            tests[i] = TestsOf(words[i].Text);
        }

        for (var i = 0; i < words.Count; i++)
        {
            foreach (var first in tests[i])
            {
                if (_sequences.TryGetValue(first, out var sequences))
                {
                    foreach (var (unit, sequence) in sequences)
                    {
                        if (Follows(tests, i, sequence))
                        {
                            (found[unit] ??= []).Add((i, i + sequence.Length));
                        }
                    }
                }
            }
        }

        return found;
    }

    private static bool Follows(List<int>[] tests, int start, int[] sequence)
    {
        if (start + sequence.Length > tests.Length)
        {
            return false;
        }

        for (var k = 1; k < sequence.Length; k++)
        {
            if (!tests[start + k].Contains(sequence[k]))
            {
                return false;
            }
        }

        return true;
    }

    private List<int> TestsOf(string word)
    {
        var found = new List<int>();
        var letters = word.AsSpan(0, Math.Min(word.Length, RequestLimits.WordLength));
        Collect(WordTestKind.Whole, letters, found);
        for (var length = PatternLimits.StarLetters; length <= letters.Length; length++)
        {
            Collect(WordTestKind.Beginning, letters[..length], found);
            Collect(WordTestKind.End, letters[^length..], found);
        }

        if (_tests[(int)WordTestKind.Within].Count > 0)
        {
            for (var start = 0; start < letters.Length; start++)
            {
                for (var length = PatternLimits.StarLetters; start + length <= Math.Min(letters.Length, start + _longest); length++)
                {
                    Collect(WordTestKind.Within, letters.Slice(start, length), found);
                }
            }
        }

        return found;
    }

    private void Collect(WordTestKind kind, ReadOnlySpan<char> letters, List<int> found)
    {
        if (_tests[(int)kind].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var ids))
        {
            found.AddRange(ids);
        }
    }

    private void Add(TermUnit unit)
    {
        if (!_units.TryAdd(unit, _units.Count))
        {
            return;
        }

        foreach (var sequence in unit.Sequences)
        {
            int[] tests = [.. sequence.Select(IdOf)];
            if (!_sequences.TryGetValue(tests[0], out var all))
            {
                _sequences.Add(tests[0], all = []);
            }

            all.Add((_units[unit], tests));
        }
    }

    private int IdOf(WordTest test)
    {
        if (!_ids.TryGetValue(test, out var id))
        {
            id = _ids.Count;
            _ids.Add(test, id);
            _tests[(int)test.Kind][test.Text] = [id];
            _longest = Math.Max(_longest, test.Text.Length);
        }

        return id;
    }

    private void AddMisspelt(string word)
    {
        if (Misspellings.AreLookedFor(word))
        {
            _misspelt.TryAdd(word, word);
            _misspelt.TryAdd(Misspellings.Sorted(word), word);
            foreach (var shorter in Misspellings.Shortened(word))
            {
                _misspelt.TryAdd(shorter, word);
            }
        }
    }
}
