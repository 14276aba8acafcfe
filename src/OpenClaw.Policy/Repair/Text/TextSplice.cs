using System.Text;

namespace OpenClaw.Policy.Repair.Text;

/// <summary>A piece of a text that becomes another one.</summary>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="Length">0 for an insertion.</param>
/// <param name="Replacement">Empty for a removal.</param>
internal readonly record struct TextSplice(int Start, int Length, string Replacement)
{
    /// <param name="text">The text.</param>
    /// <param name="splices">In ascending order; they do not overlap.</param>
    public static string Apply(string text, IReadOnlyList<TextSplice> splices)
    {
        var result = new StringBuilder(text.Length + splices.Sum(static s => s.Replacement.Length));
        var position = 0;
        foreach (var splice in splices)
        {
            result.Append(text, position, splice.Start - position).Append(splice.Replacement);
            position = splice.Start + splice.Length;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
