using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Comparison;

/// <summary>A rule that a policy holds, for everything or for one agent or channel.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Placed">The rule, where it stands.</param>
internal sealed record RuleClaim(ClaimKey Key, PlacedRule Placed)
{
    public PolicyRule Rule => Placed.Rule;

    public Node Value => Placed.Value;

    /// <summary>The rule as messages name it, with the scope that it stands in.</summary>
    public string Property => Placed.Place.Property;
}
