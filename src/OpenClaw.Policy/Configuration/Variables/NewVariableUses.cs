using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>
/// Where a config leaves a text to a variable and another config does not. Texts are compared by their places: that a variable is used elsewhere says nothing of
/// a place where it is new. Items of lists come and go, so an item is compared with an equal one, else with that of its id, else with one that has no counterpart either.
/// </summary>
public sealed class NewVariableUses
{
    /// <summary>No setting of a release stands half as deep. What is deeper counts as new, and is not looked for in the other config.</summary>
    private const int MaxDepth = 32;

    private readonly ConfigSnapshot? _before;
    private readonly ConfigSnapshot _after;
    private readonly Predicate<string> _isGiven;
    private readonly List<VariableUse> _uses = [];

    private NewVariableUses(ConfigSnapshot? before, ConfigSnapshot after, Predicate<string> isGiven) => (_before, _after, _isGiven) = (before, after, isGiven);

    /// <summary>In the order of the later config.</summary>
    /// <param name="before">The earlier config; null for none.</param>
    /// <param name="after">The later one; nested no deeper than the reader goes.</param>
    /// <param name="isGiven">Whether somebody gave a variable: then its value is known.</param>
    public static IReadOnlyList<VariableUse> Between(ConfigSnapshot? before, ConfigSnapshot after, Predicate<string> isGiven)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(isGiven);
        var uses = new NewVariableUses(before, after, isGiven);
        uses.Compare(before?.Written, after.Written, depth: 0);
        return uses._uses;
    }

    private void Compare(Node? before, Node after, int depth)
    {
        switch (after)
        {
            case StringNode text:
                Compare(before as StringNode, text);
                break;
            case ObjectNode settings:
                foreach (var (name, value) in settings.Members)
                {
                    Compare(depth < MaxDepth ? before.Find(name) : null, value, depth + 1);
                }

                break;
            case ArrayNode list:
                foreach (var (former, item) in Paired(depth < MaxDepth ? before.AsItems() : [], list.Items))
                {
                    Compare(former, item, depth + 1);
                }

                break;
        }
    }

    private void Compare(StringNode? before, StringNode after)
    {
        if (!VariableReference.OccursIn(after.Value))
        {
            return;
        }

        var known = before is null ? [] : VariableReference.NamesIn(before.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var name in VariableReference.NamesIn(after.Value).Distinct(StringComparer.Ordinal).Where(name => !_isGiven(name)))
        {
            var isSet = IsSet(_after, name);

            // A text that had a value, and has none any more, is newly left to whatever the machine has.
            if (!known.Contains(name) || (!isSet && IsSet(_before!, name)))
            {
                _uses.Add(new VariableUse(name, after, isSet));
            }
        }
    }

    private static bool IsSet(ConfigSnapshot config, string name) => config.Host.Variables.IsSet(name);

    private static List<(Node? Before, Node After)> Paired(IReadOnlyList<Node> before, IReadOnlyList<Node> after)
    {
        if (before.Count == 0)
        {
            return [.. after.Select(static item => ((Node?)null, item))];
        }

        var free = new FormerItems(before);
        var pairs = after.Select(item => (Before: free.TakeEqual(item), After: item)).ToList();
        for (var i = 0; i < pairs.Count; i++)
        {
            pairs[i] = (pairs[i].Before ?? free.TakeNamed(pairs[i].After), pairs[i].After);
        }

        return [.. pairs.Select(p => (p.Before ?? free.TakeNext(p.After), p.After))];
    }

    /// <summary>The items of a list that have no counterpart yet.</summary>
    private sealed class FormerItems
    {
        private readonly HashSet<Node> _free = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<string, Queue<Node>> _byText;
        private readonly Dictionary<string, Queue<Node>> _byId;
        private readonly Queue<Node> _inOrder;

        public FormerItems(IReadOnlyList<Node> items)
        {
            _free.UnionWith(items);
            _inOrder = new Queue<Node>(items);
            _byText = Queues(items, TextOf);
            _byId = Queues(items, IdOf);
        }

        public Node? TakeEqual(Node item) => Take(_byText, TextOf(item));

        public Node? TakeNamed(Node item) => Take(_byId, IdOf(item));

        /// <summary>An item with an id is another one than an item without.</summary>
        public Node? TakeNext(Node item)
        {
            while (IdOf(item) is null && _inOrder.TryDequeue(out var former))
            {
                if (_free.Remove(former))
                {
                    return former;
                }
            }

            return null;
        }

        private Node? Take(Dictionary<string, Queue<Node>> queues, string? key)
        {
            while (key is not null && queues.TryGetValue(key, out var queue) && queue.TryDequeue(out var former))
            {
                if (_free.Remove(former))
                {
                    return former;
                }
            }

            return null;
        }

        private static Dictionary<string, Queue<Node>> Queues(IReadOnlyList<Node> items, Func<Node, string?> key) => items
            .Select(item => (Key: key(item), Item: item))
            .Where(static i => i.Key is not null)
            .GroupBy(static i => i.Key!, static i => i.Item, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => new Queue<Node>(g), StringComparer.Ordinal);

        private static string TextOf(Node item) => JsonTextWriter.GetText(item);

        private static string? IdOf(Node item) => item.Find("id").AsString();
    }
}
