using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Model;

/// <summary>
/// The entries of one store file in their order. The key of an entry and the id inside it are two things: lookups go by the key.
/// </summary>
/// <typeparam name="T">A rule or a playbook.</typeparam>
public sealed class AssetMap<T>
    where T : class, IAsset
{
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, T> _assets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SetAsideEntry> _setAside = new(StringComparer.Ordinal);

    /// <summary>How many entries can be used.</summary>
    public int Count => _assets.Count;

    /// <summary>The entries that can be used, in the order of the file.</summary>
    public IEnumerable<KeyValuePair<string, T>> Entries => _keys.Where(_assets.ContainsKey).Select(k => KeyValuePair.Create(k, _assets[k]));

    /// <summary>The assets that can be used, in the order of the file.</summary>
    public IEnumerable<T> Values => Entries.Select(static e => e.Value);

    /// <summary>The entries that break the model, in the order of the file.</summary>
    public IEnumerable<SetAsideEntry> SetAside => _keys.Where(_setAside.ContainsKey).Select(k => _setAside[k]);

    /// <summary>The asset of a key, or null.</summary>
    public T? this[string key] => _assets.GetValueOrDefault(key);

    public bool Contains(string key) => _assets.ContainsKey(key);

    /// <summary>Sets the asset of a key. A key that is there keeps its place.</summary>
    public void Set(string key, T asset)
    {
        if (!_assets.ContainsKey(key) && !_setAside.Remove(key))
        {
            _keys.Add(key);
        }

        _assets[key] = asset;
    }

    /// <summary>Keeps an entry that cannot be used.</summary>
    public void Keep(SetAsideEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!_assets.Remove(entry.Key) && !_setAside.ContainsKey(entry.Key))
        {
            _keys.Add(entry.Key);
        }

        _setAside[entry.Key] = entry;
    }

    /// <returns>False when there is no such key.</returns>
    public bool Remove(string key) => _assets.Remove(key) && _keys.Remove(key);

    /// <summary>The whole file.</summary>
    public JsonObject ToJson() =>
        new(_keys.Select(k => KeyValuePair.Create(k, _assets.TryGetValue(k, out var asset) ? asset.ToJson() : _setAside[k].Record)));
}
