using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules;

/// <summary>Lists of names in a policy, read as the real program reads them.</summary>
internal static class PolicyLists
{
    /// <summary>
    /// The entries of a list, trimmed, blank ones left out; empty when there is no list or when any entry is not a string.
    /// </summary>
    public static IReadOnlyList<PolicyListEntry> Read(Node? policy, params ReadOnlySpan<string> path)
    {
        if (policy.Find(path) is not ArrayNode list || !list.Items.All(static i => i is StringNode))
        {
            return [];
        }

        return
        [
            .. list.Items.Cast<StringNode>()
                .Select(static i => new PolicyListEntry(EcmaString.Trim(i.Value), i))
                .Where(static e => e.Name.Length > 0),
        ];
    }
}
