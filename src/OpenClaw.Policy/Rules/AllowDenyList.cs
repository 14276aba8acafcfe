using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules;

/// <summary>A section of the form <c>{ allow: [...], deny: [...] }</c>: deny wins, and an empty allow list allows all.</summary>
internal sealed class AllowDenyList
{
    private readonly Dictionary<string, Node> _denied;
    private readonly HashSet<string> _allowed;

    private AllowDenyList(Dictionary<string, Node> denied, HashSet<string> allowed, Node? allowList)
    {
        _denied = denied;
        _allowed = allowed;
        AllowList = allowList;
    }

    /// <summary>The allow list itself: what demands that a name is on it.</summary>
    public Node? AllowList { get; }

    /// <summary>Whether the section demands anything at all.</summary>
    public bool HasRules => _denied.Count > 0 || _allowed.Count > 0;

    /// <param name="section">The object that holds <c>allow</c> and <c>deny</c>.</param>
    /// <param name="normalize">Brings a name into the form in which it is compared.</param>
    public static AllowDenyList Read(Node? section, Func<string, string> normalize)
    {
        var denied = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var entry in PolicyLists.Read(section, "deny"))
        {
            denied.TryAdd(normalize(entry.Name), entry.Node);
        }

        var allowed = PolicyLists.Read(section, "allow").Select(e => normalize(e.Name)).ToHashSet(StringComparer.Ordinal);
        return new AllowDenyList(denied, allowed, section.Find("allow"));
    }

    /// <summary>The entry of the deny list that a name matches, or null.</summary>
    public Node? FindDenied(string name) => _denied.GetValueOrDefault(name);

    /// <summary>Whether a name that is not denied is missing from an allow list that has entries.</summary>
    public bool IsUnapproved(string name) => _allowed.Count > 0 && !_allowed.Contains(name);
}
