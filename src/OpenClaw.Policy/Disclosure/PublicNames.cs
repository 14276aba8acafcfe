using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Disclosure;

/// <summary>
/// Texts that are names wherever they stand: the keys of a config, and the words of a policy. A secret that is one of them is not looked
/// for in texts of unknown origin, or nobody could read what is said of a channel because a variable has its name for a value.
/// </summary>
internal static class PublicNames
{
    /// <summary>The keys of a config.</summary>
    public static IReadOnlySet<string> OfConfig(Node config)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        AddKeys(config, names);
        return names;
    }

    /// <summary>The keys and texts of a policy.</summary>
    public static IReadOnlySet<string> OfPolicy(Node policy)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        AddKeys(policy, names);
        AddTexts(policy, names);
        return names;
    }

    private static void AddKeys(Node node, HashSet<string> names)
    {
        foreach (var item in node.AsItems())
        {
            AddKeys(item, names);
        }

        foreach (var (name, value) in node.AsMembers())
        {
            // A key that was made of a value is no name of the config's own.
            if (value.Origin?.OfKey is null)
            {
                names.Add(name);
            }

            AddKeys(value, names);
        }
    }

    private static void AddTexts(Node node, HashSet<string> names)
    {
        if (node is StringNode text)
        {
            names.Add(text.Value);
        }

        foreach (var child in node.AsItems().Concat(node.AsMembers().Select(static m => m.Value)))
        {
            AddTexts(child, names);
        }
    }
}
