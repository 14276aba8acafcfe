using System.Buffers;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>Capability tokens: words of three or more upper-case ASCII letters, digits and <c>_</c> that begin with a letter.</summary>
internal static class CapabilityTokens
{
    private const int MinimumLength = 3;

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>What may stand between tokens on a line that holds nothing else.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;:[](){}#*_-");

    /// <param name="tokens">Gets the line's tokens, in order.</param>
    /// <param name="line">A trimmed line.</param>
    /// <param name="onlyIfAlone">Take them only when nothing but separators and blanks stands beside them.</param>
    public static void Add(List<string> tokens, ReadOnlySpan<char> line, bool onlyIfAlone)
    {
        var before = tokens.Count;
        for (var i = 0; i < line.Length;)
        {
            var end = i;
            while (end < line.Length && MetadataScanner.IsWord(line[end]))
            {
                end++;
            }

            var word = line[i..end];
            if (word.Length >= MinimumLength && char.IsAsciiLetterUpper(word[0]) && !word.ContainsAnyExcept(TokenCharacters))
            {
                tokens.Add(word.ToString());
            }
            else if (onlyIfAlone && !IsSeparator(word.Length > 0 ? word : line.Slice(i, 1)))
            {
                tokens.RemoveRange(before, tokens.Count - before);
                return;
            }

            i = Math.Max(end, i + 1);
        }
    }

    private static bool IsSeparator(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Separators.Contains(c) && !EcmaString.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }
}
