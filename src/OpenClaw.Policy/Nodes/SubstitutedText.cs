using System.Text;

namespace OpenClaw.Policy.Nodes;

/// <summary>
/// A text in which references to variables were replaced, and which of its characters are values. Whatever the program makes of the text
/// on its way into evidence (other case, a piece, a form of its own), this tells how it looks without the values.
/// </summary>
public sealed class SubstitutedText
{
    /// <summary>In UTF-16 code units. Longer texts name nothing that a reader knows, and are not searched: one that repeats itself would take the square of its length.</summary>
    private const int LongestSearched = 4096;

    /// <summary>From this length on a value is found inside a word too; a shorter one would be found everywhere.</summary>
    private const int ShortestInWords = 8;

    private readonly IReadOnlyList<SubstitutedPart> _parts;

    internal SubstitutedText(IReadOnlyList<SubstitutedPart> parts)
    {
        _parts = parts;
        Value = string.Concat(parts.Select(static p => p.Text));
        Variables = [.. parts.Select(static p => p.Variable).OfType<string>()];
    }

    /// <summary>With the values: what the program sees.</summary>
    public string Value { get; }

    /// <summary>The names of the variables, in order of occurrence.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Whether it holds a value that must not be shown.</summary>
    /// <param name="visible">The variables that may be shown.</param>
    public bool Hides(IReadOnlySet<string> visible) => Variables.Any(v => !visible.Contains(v));

    /// <summary>The values that must not be shown, each with the reference that stands for it.</summary>
    /// <param name="visible">The variables that may be shown.</param>
    public IEnumerable<(string Value, string Reference)> Hidden(IReadOnlySet<string> visible) =>
        from part in _parts
        let name = part.Variable
        where name is not null && !visible.Contains(name)
        select (part.Text, Reference(name));

    /// <summary>The text as it is written, with the values of visible variables.</summary>
    public string Written(IReadOnlySet<string> visible) => Slice(0, Value, visible)!;

    /// <summary>How something that the program made of this text may be shown.</summary>
    /// <param name="derived">What it made: the text itself, a piece of it, both in any case, or another form of it.</param>
    /// <param name="visible">The variables that may be shown.</param>
    public string Show(string derived, IReadOnlySet<string> visible)
    {
        ArgumentNullException.ThrowIfNull(derived);
        return derived.Length == 0 || !Hides(visible) ? derived
            : IsSearched(derived) && ShowPiece(derived, visible) is { } shown ? shown
            : Names(visible);
    }

    /// <summary>How a text that the program put together around this one, such as an address, may be shown.</summary>
    /// <param name="composed">The text around.</param>
    /// <param name="visible">The variables that may be shown.</param>
    public string ShowWithin(string composed, IReadOnlySet<string> visible)
    {
        ArgumentNullException.ThrowIfNull(composed);
        var value = Value.Trim();
        return value.Length == 0 || !Hides(visible) ? composed
            : IsSearched(composed) ? Replace(composed, value, Written(visible).Trim())
            : Names(visible);
    }

    private bool IsSearched(string text) => Value.Length <= LongestSearched && text.Length <= LongestSearched;

    /// <summary>Null when the text is no piece of this one. Of several equal pieces nobody can tell which it was, so one with a value counts.</summary>
    private string? ShowPiece(string derived, IReadOnlySet<string> visible)
    {
        string? shown = null;
        for (var at = Find(0); at >= 0; at = Find(at + 1))
        {
            shown = Slice(at, derived, visible);
            if (shown != derived)
            {
                break;
            }
        }

        return shown;

        int Find(int from) => from >= Value.Length ? -1 : Value.IndexOf(derived, from, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A piece with names in the place of hidden values, also of those that it holds a part of only.</summary>
    /// <param name="start">Where the piece starts in <see cref="Value"/>.</param>
    /// <param name="piece">The piece; its case may be another.</param>
    /// <param name="visible">The variables that may be shown.</param>
    private string Slice(int start, string piece, IReadOnlySet<string> visible)
    {
        var (shown, end, position) = (new StringBuilder(), start + piece.Length, 0);
        foreach (var part in _parts)
        {
            var (from, to) = (Math.Max(position, start), Math.Min(position + part.Text.Length, end));
            position += part.Text.Length;
            if (from >= to)
            {
                continue;
            }

            if (part.Variable is { } name && !visible.Contains(name))
            {
                shown.Append(Reference(name));
            }
            else
            {
                shown.Append(piece, from - start, to - from);
            }
        }

        return shown.ToString();
    }

    private static string Replace(string text, string value, string shown)
    {
        var (result, copied) = (new StringBuilder(), 0);
        for (var at = Find(0); at >= 0; at = Find(at + 1))
        {
            if (at < copied || (value.Length < ShortestInWords && !IsWord(text, at, at + value.Length)))
            {
                continue;
            }

            result.Append(text, copied, at - copied).Append(shown);
            copied = at + value.Length;
        }

        return copied == 0 ? text : result.Append(text, copied, text.Length - copied).ToString();

        int Find(int from) => from > text.Length - value.Length ? -1 : text.IndexOf(value, from, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));

    private string Names(IReadOnlySet<string> visible) =>
        string.Concat(Variables.Where(v => !visible.Contains(v)).Distinct(StringComparer.Ordinal).Select(Reference));

    private static string Reference(string name) => $"${{{name}}}";
}
