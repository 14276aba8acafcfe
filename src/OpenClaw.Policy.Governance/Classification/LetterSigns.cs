using System.Text;

namespace OpenClaw.Policy.Governance.Classification;

/// <summary>Digits and signs that people write for letters.</summary>
internal static class LetterSigns
{
    /// <param name="word">A word.</param>
    /// <param name="one">What stands for <c>1</c>, <c>!</c> and <c>|</c>: i or l.</param>
    public static string Replace(string word, char one) => string.Create(word.Length, (word, one), static (letters, source) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = source.word[i] switch
            {
                '0' => 'o',
                '1' or '!' or '|' => source.one,
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' or '+' => 't',
                '8' => 'b',
                '9' or '6' => 'g',
                '2' => 'z',
                var c => c,
            };
        }
    });

    /// <summary>A word in which no letter stands more often in a row than that.</summary>
    public static string WithoutRepeats(string word, int most)
    {
        var text = new StringBuilder(word.Length);
        var run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= most)
            {
                text.Append(word[i]);
            }
        }

        return text.ToString();
    }
}
