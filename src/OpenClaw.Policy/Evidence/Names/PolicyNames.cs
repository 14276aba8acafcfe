using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Names;

/// <summary>The names in a policy: what its rules are on. All texts of a policy are names or words of the policy itself, but for the reasons that it gives.</summary>
public static class PolicyNames
{
    private const string Reason = "reason";

    /// <summary>All keys, and all texts of one word, without the blanks around it: so rules read most of them.</summary>
    /// <param name="policy">Any JSON value, or null for none.</param>
    public static IReadOnlyList<string> In(Node? policy)
    {
        var names = new List<string>();
        var pending = new Stack<Node>();
        if (policy is not null)
        {
            pending.Push(policy);
        }

        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case StringNode text when EcmaString.Trim(text.Value) is var word && !word.Contains(' ', StringComparison.Ordinal):
                    names.Add(word);
                    break;
                case ArrayNode array:
                    PushAll(array.Items, pending);
                    break;
                case ObjectNode settings:
                    names.AddRange(settings.Members.Select(static m => m.Name));
                    PushAll(settings.Members.Where(static m => m.Name != Reason).Select(static m => m.Value), pending);
                    break;
            }
        }

        return [.. names.Where(static n => n.Length is > 0 and <= ConfigNames.MaxLength)];
    }

    private static void PushAll(IEnumerable<Node> nodes, Stack<Node> pending)
    {
        foreach (var node in nodes)
        {
            pending.Push(node);
        }
    }
}
