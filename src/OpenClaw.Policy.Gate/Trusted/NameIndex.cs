using System.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>Names by what they look like.</summary>
internal sealed class NameIndex
{
    /// <summary>
    /// Plain ASCII names as short as this resemble each other everywhere (<c>o1</c> and <c>OL</c>), and are read letter by letter. In
    /// UTF-16 code units.
    /// </summary>
    private const int ShortAscii = 2;

    private readonly Dictionary<string, List<string>> _looks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _withoutAccents = new(StringComparer.Ordinal);

    public void Add(string name)
    {
        foreach (var look in LookAlike.Of(name))
        {
            Add(_looks, look, name);
            Add(_withoutAccents, LookAlike.WithoutAccents(look), name);
        }
    }

    /// <summary>
    /// A name that a reader takes for the given one, or null. Names that differ only in case are told apart by everyone who cares for case.
    /// </summary>
    public string? FindLookAlike(string name) => Find(_looks, LookAlike.Of(name), name);

    /// <summary>A name that differs from the given one only in accents, beside case; or null.</summary>
    public string? FindWithOtherAccents(string name) => Find(_withoutAccents, LookAlike.Of(name).Select(LookAlike.WithoutAccents), name);

    private static void Add(Dictionary<string, List<string>> index, string key, string name)
    {
        if (!index.TryGetValue(key, out var names))
        {
            index.Add(key, names = []);
        }

        names.Add(name);
    }

    private static string? Find(Dictionary<string, List<string>> index, IEnumerable<string> keys, string name) =>
        keys.Where(static k => k.Length > 0).SelectMany(k => index.GetValueOrDefault(k, [])).FirstOrDefault(other => IsAnother(name, other));

    private static bool IsAnother(string name, string other) =>
        !LookAlike.DifferInCaseOnly(name, other) && !(IsShort(name) && IsShort(other));

    private static bool IsShort(string name) => name.Length <= ShortAscii && Ascii.IsValid(name);
}
