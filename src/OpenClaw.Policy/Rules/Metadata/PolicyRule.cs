using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>A rule that a policy may hold: a row of <see cref="PolicyRuleTable"/>.</summary>
/// <param name="Path">Its place in the policy, and below a scope that may hold it.</param>
/// <param name="Strictness">What makes one value at least as strict as another.</param>
/// <param name="Value">What its value is made of.</param>
internal sealed record PolicyRule(PolicyPath Path, Strictness Strictness, RuleValue Value)
{
    /// <summary>The checks that report a violation.</summary>
    public required IReadOnlyList<string> CheckIds { get; init; }

    /// <summary>The supported words of a list; null when any text will do.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The words of <see cref="Strictness.OrderedWord"/>, from the weakest to the strictest.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>An empty list demands nothing, as if the rule were absent.</summary>
    public bool EmptyListIsOff { get; init; }

    /// <summary>Texts are compared as they are written; else in lower case. White space around them never counts.</summary>
    public bool IsCaseSensitive { get; init; }

    public ScopeSelector Selector { get; init; }

    /// <summary>
    /// At the top level the rule demands of each agent or channel what it demands of one in a scope; else it demands something of all of
    /// them together.
    /// </summary>
    public bool HoldsForEach { get; init; } = true;

    /// <summary>The value in a policy or in the overlay of a scope, or null.</summary>
    public Node? In(Node? root) => root.Find([.. Path.Keys]);
}
