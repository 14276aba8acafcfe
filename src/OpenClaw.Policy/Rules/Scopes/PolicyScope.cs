using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Scopes;

/// <summary>A named overlay below <c>scopes</c> (from contract P03): rules for some agents or channels only.</summary>
/// <param name="Name">The key below <c>scopes</c>.</param>
/// <param name="Overlay">The selector and the rules.</param>
internal sealed record PolicyScope(string Name, ObjectNode Overlay)
{
    /// <summary>Where the overlay stands in the policy, as in an address.</summary>
    public string Address { get; } = $"scopes/{OcPath.FindingSegment(Name)}";
}
