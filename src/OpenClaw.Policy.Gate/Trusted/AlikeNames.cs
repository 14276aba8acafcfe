using System.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// The names of one look, as far as they are needed: somebody can write one name in thousands of ways that differ only in case, and to find another
/// name than a given one takes two that differ in more.
/// </summary>
internal sealed class AlikeNames
{
    /// <summary>
    /// Plain ASCII names as short as this resemble each other everywhere (<c>o1</c> and <c>OL</c>), and are read letter by letter. In
    /// UTF-16 code units.
    /// </summary>
    private const int ShortAscii = 2;

    private readonly List<string> _long = [];
    private readonly List<string> _short = [];

    public void Add(string name)
    {
        var names = IsShort(name) ? _short : _long;
        if (names is [] || (names is [var only] && !LookAlike.DifferInCaseOnly(name, only)))
        {
            names.Add(name);
        }
    }

    /// <summary>A name of this look that differs from the given one in more than case; null when there is none.</summary>
    public string? FindOther(string name) =>
        (IsShort(name) ? _long : _long.Concat(_short)).FirstOrDefault(other => !LookAlike.DifferInCaseOnly(name, other));

    private static bool IsShort(string name) => name.Length <= ShortAscii && Ascii.IsValid(name);
}
