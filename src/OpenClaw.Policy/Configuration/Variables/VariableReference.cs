namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>
/// A <c>${NAME}</c> in a text, or its escaped form <c>$${NAME}</c> that stands for the text <c>${NAME}</c>. A name is upper case:
/// <c>[A-Z_][A-Z0-9_]*</c> (2026.5.20 to 2026.9.6).
/// </summary>
/// <param name="Name">Without braces.</param>
/// <param name="Length">Of the whole reference in the text.</param>
/// <param name="IsEscaped">The reference is not to be replaced.</param>
internal readonly record struct VariableReference(string Name, int Length, bool IsEscaped)
{
    /// <summary>The reference that begins at a <c>$</c>, or null.</summary>
    public static VariableReference? At(string text, int dollar) =>
        Read(text, dollar, "$${", isEscaped: true) ?? Read(text, dollar, "${", isEscaped: false);

    /// <summary>Whether a text holds a reference that would be replaced.</summary>
    public static bool OccursIn(string text) => NamesIn(text).Any();

    /// <summary>The names in the references of a text that would be replaced, in order of occurrence.</summary>
    public static IEnumerable<string> NamesIn(string text)
    {
        for (var i = text.IndexOf('$', StringComparison.Ordinal); i >= 0; i = text.IndexOf('$', i))
        {
            var reference = At(text, i);
            if (reference is { IsEscaped: false } found)
            {
                yield return found.Name;
            }

            i += reference?.Length ?? 1;
        }
    }

    private static VariableReference? Read(string text, int start, string opening, bool isEscaped)
    {
        if (string.CompareOrdinal(text, start, opening, 0, opening.Length) != 0)
        {
            return null;
        }

        var end = start + opening.Length;
        while (end < text.Length && IsNameCharacter(text[end], isFirst: end == start + opening.Length))
        {
            end++;
        }

        return end < text.Length && text[end] == '}' && end > start + opening.Length
            ? new VariableReference(text[(start + opening.Length)..end], end + 1 - start, isEscaped)
            : null;
    }

    private static bool IsNameCharacter(char c, bool isFirst) =>
        c is (>= 'A' and <= 'Z') or '_' || (!isFirst && c is >= '0' and <= '9');
}
