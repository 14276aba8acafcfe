using System.Globalization;

namespace OpenClaw.Policy.Configuration.Validation.Patterns;

/// <summary>
/// Parses the ECMAScript patterns that the packed schemas hold (ECMA-262, section 22.2.1, with the flag u). What no schema uses,
/// such as back references, is refused, so that a new pattern cannot be half understood.
/// </summary>
internal sealed class PatternParser
{
    private readonly string _pattern;
    private int _position;

    private PatternParser(string pattern) => _pattern = pattern;

    private bool AtEnd => _position == _pattern.Length;

    private char Next => AtEnd ? '\0' : _pattern[_position];

    public static PatternTerm Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        var term = parser.ParseChoice();
        return parser.AtEnd ? term : throw parser.Unsupported();
    }

    private ChoiceTerm ParseChoice()
    {
        var branches = new List<PatternTerm> { ParseSequence() };
        while (TryTake("|"))
        {
            branches.Add(ParseSequence());
        }

        return new ChoiceTerm(branches);
    }

    private SequenceTerm ParseSequence()
    {
        var parts = new List<PatternTerm>();
        while (!AtEnd && Next is not ('|' or ')'))
        {
            parts.Add(ParseRepeat());
        }

        return new SequenceTerm(parts);
    }

    private PatternTerm ParseRepeat()
    {
        var part = ParseAtom();
        var repeat = Next switch
        {
            '*' => Repeat(1, 0, null),
            '+' => Repeat(1, 1, null),
            '?' => Repeat(1, 0, 1),
            '{' => ParseCounts(part),
            _ => part,
        };

        // A lazy quantifier finds another match, not whether there is one.
        if (!ReferenceEquals(repeat, part))
        {
            TryTake("?");
        }

        return repeat;

        RepeatTerm Repeat(int length, int minimum, int? maximum)
        {
            _position += length;
            return new RepeatTerm(part, minimum, maximum);
        }
    }

    private RepeatTerm ParseCounts(PatternTerm part)
    {
        var end = _pattern.IndexOf('}', _position);
        var counts = end < 0 ? [] : _pattern[(_position + 1)..end].Split(',');
        if (counts.Length is 0 or > 2)
        {
            throw Unsupported();
        }

        _position = end + 1;
        var minimum = int.Parse(counts[0], NumberStyles.None, CultureInfo.InvariantCulture);
        int? maximum = counts.Length == 1 ? minimum : counts[1].Length == 0 ? null : int.Parse(counts[1], NumberStyles.None, CultureInfo.InvariantCulture);
        return new RepeatTerm(part, minimum, maximum);
    }

    private PatternTerm ParseAtom()
    {
        if (TryTake("^"))
        {
            return new EdgeTerm(IsStart: true);
        }

        if (TryTake("$"))
        {
            return new EdgeTerm(IsStart: false);
        }

        if (TryTake("("))
        {
            return ParseGroup();
        }

        if (TryTake("["))
        {
            return new SetTerm(ParseClass());
        }

        if (TryTake("."))
        {
            return new SetTerm(CodePointSet.LineTerminators.Complement());
        }

        if (TryTake("\\"))
        {
            return new SetTerm(ParseEscape());
        }

        return Next is '*' or '+' or '?' or '{' or '}' or ']' ? throw Unsupported() : new SetTerm(CodePointSet.Of(TakeCodePoint()));
    }

    private PatternTerm ParseGroup()
    {
        var isLookahead = TryTake("?=");
        var isNegative = !isLookahead && TryTake("?!");
        if (!isLookahead && !isNegative && !TryTake("?:") && Next == '?')
        {
            throw Unsupported();
        }

        var part = ParseChoice();
        if (!TryTake(")"))
        {
            throw Unsupported();
        }

        return isLookahead || isNegative ? new LookaheadTerm(part, isNegative) : part;
    }

    private CodePointSet ParseClass()
    {
        var negative = TryTake("^");
        var ranges = new List<(int, int)>();
        while (!TryTake("]"))
        {
            if (AtEnd)
            {
                throw Unsupported();
            }

            ranges.AddRange(ParseClassRange());
        }

        var set = new CodePointSet(ranges);
        return negative ? set.Complement() : set;
    }

    private IEnumerable<(int First, int Last)> ParseClassRange()
    {
        var first = ParseClassAtom();
        if (Next != '-' || _position + 1 >= _pattern.Length || _pattern[_position + 1] == ']')
        {
            return first.Ranges;
        }

        _position++;
        return [(Single(first), Single(ParseClassAtom()))];
    }

    private CodePointSet ParseClassAtom() => TryTake("\\") ? ParseEscape() : CodePointSet.Of(TakeCodePoint());

    private int Single(CodePointSet set) => set.Ranges is [var (first, last)] && first == last ? first : throw Unsupported();

    private CodePointSet ParseEscape()
    {
        var escape = (char)TakeCodePoint();
        return escape switch
        {
            'd' => CodePointSet.Digits,
            'D' => CodePointSet.Digits.Complement(),
            'w' => CodePointSet.WordCharacters,
            'W' => CodePointSet.WordCharacters.Complement(),
            's' => CodePointSet.WhiteSpace,
            'S' => CodePointSet.WhiteSpace.Complement(),
            'p' when TryTake("{Cc}") => CodePointSet.Controls,
            'p' when TryTake("{Cs}") => CodePointSet.Surrogates,
            't' => CodePointSet.Of('\t'),
            'n' => CodePointSet.Of('\n'),
            'r' => CodePointSet.Of('\r'),
            '0' when !char.IsAsciiDigit(Next) => CodePointSet.Of(0),
            _ when char.IsAsciiLetterOrDigit(escape) => throw Unsupported(),
            _ => CodePointSet.Of(escape),
        };
    }

    private int TakeCodePoint()
    {
        if (AtEnd)
        {
            throw Unsupported();
        }

        var codePoint = char.IsSurrogatePair(_pattern, _position) ? char.ConvertToUtf32(_pattern, _position) : _pattern[_position];
        _position += codePoint > char.MaxValue ? 2 : 1;
        return codePoint;
    }

    private bool TryTake(string text)
    {
        if (!_pattern.AsSpan(_position).StartsWith(text, StringComparison.Ordinal))
        {
            return false;
        }

        _position += text.Length;
        return true;
    }

    private NotSupportedException Unsupported() => new($"The pattern {_pattern} is not understood at {_position}.");
}
