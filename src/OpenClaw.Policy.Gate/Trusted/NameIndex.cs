using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>Names by what they look like.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, AlikeNames> _looks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AlikeNames> _withoutAccents = new(StringComparer.Ordinal);

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

    private static void Add(Dictionary<string, AlikeNames> index, string key, string name)
    {
        if (!index.TryGetValue(key, out var names))
        {
            index.Add(key, names = new AlikeNames());
        }

        names.Add(name);
    }

    private static string? Find(Dictionary<string, AlikeNames> index, IEnumerable<string> keys, string name) =>
        keys.Where(static k => k.Length > 0).Select(k => index.GetValueOrDefault(k)?.FindOther(name)).FirstOrDefault(static other => other is not null);
}
