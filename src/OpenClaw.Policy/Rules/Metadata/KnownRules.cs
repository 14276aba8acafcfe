using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Scopes;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>
/// The rules of a contract, as a view of a policy. A rule that the contract does not know is not there, whatever the code of a section could judge: so a row that is new for one
/// release changes no other. What the policy must look like is asked of the policy itself.
/// </summary>
internal sealed class KnownRules
{
    private readonly Dictionary<string, KnownRules> _below = new(StringComparer.Ordinal);
    private bool _isRule;

    private KnownRules()
    {
    }

    /// <param name="rules">The rules of a contract.</param>
    public static KnownRules Of(IEnumerable<PolicyRule> rules)
    {
        var root = new KnownRules();
        foreach (var rule in rules)
        {
            var place = root;
            foreach (var key in rule.Path.Keys)
            {
                if (!place._below.TryGetValue(key, out var next))
                {
                    place._below.Add(key, next = new KnownRules());
                }

                place = next;
            }

            place._isRule = true;
        }

        return root;
    }

    /// <summary>The policy with the rules of the contract alone, in its sections and in its scopes. Containers stay, be they empty.</summary>
    /// <param name="policy">Any JSON value.</param>
    public Node In(Node policy) => policy is not ObjectNode root
        ? policy
        : Select(root, member => member.Name == PolicyScopes.Key && member.Value is ObjectNode scopes
            ? Select(scopes, InScope)
            : Known(member));

    private Node? InScope(Member scope) => scope.Value is not ObjectNode overlay
        ? scope.Value
        : Select(overlay, member => ScopeSelection.All.Any(s => s.Key == member.Name) ? member.Value : Known(member));

    /// <summary>What is known of a member; null when nothing is.</summary>
    private Node? Known(Member member) => !_below.TryGetValue(member.Name, out var known) ? null
        : known._isRule || member.Value is not ObjectNode container ? member.Value
        : Select(container, known.Known);

    private static ObjectNode Select(ObjectNode container, Func<Member, Node?> select)
    {
        var builder = new ObjectNodeBuilder();
        foreach (var member in container.Members)
        {
            if (select(member) is { } kept)
            {
                builder.Set(member.Name, kept);
            }
        }

        return builder.Build(container.Origin);
    }
}
