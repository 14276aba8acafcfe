using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>A rule that a policy or a scope holds.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">Its value, well formed or not.</param>
internal sealed record PlacedRule(PolicyRule Rule, ShapePlace Place, Node Value)
{
    /// <summary>The rule's path, without the scope that it stands in.</summary>
    public string Path => Rule.Path.Property;

    /// <summary>The rules that stand below a place, in the order of the table.</summary>
    /// <param name="root">The whole policy, or the overlay of a scope.</param>
    /// <param name="rules">The rules to look for.</param>
    public static IEnumerable<PlacedRule> Below(ShapePlace root, IEnumerable<PolicyRule> rules) =>
        from rule in rules
        let place = root.At(rule.Path)
        let value = place.Value
        where value is not null
        select new PlacedRule(rule, place, value);
}
