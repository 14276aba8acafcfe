using System.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Governance.Classification;

/// <summary>A text in lower case that knows where its parts stand in the text as written: one capital has two letters in lower case.</summary>
internal sealed class LoweredText
{
    private readonly string _lower;
    private readonly int[] _origins;

    public LoweredText(string text)
    {
        _lower = LowerCase.Of(text);
        _origins = new int[_lower.Length + 1];
        var at = 0;
        for (var i = 0; i < text.Length;)
        {
            var isRune = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isRune ? LowerCase.Of(rune.ToString()).Length : 1;
            for (; length > 0 && at < _lower.Length; length--)
            {
                _origins[at++] = i;
            }

            i += isRune ? rune.Utf16SequenceLength : 1;
        }

        _origins[_lower.Length] = text.Length;
    }

    /// <summary>The first place of a piece, in the text as written; null when it does not hold it.</summary>
    public (int Start, int Length)? Find(string piece)
    {
        var at = _lower.IndexOf(piece, StringComparison.Ordinal);
        return at < 0 ? null : (_origins[at], _origins[at + piece.Length] - _origins[at]);
    }
}
