using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Comparison;

/// <summary>What a claim is about: claims of two policies with the same key are compared.</summary>
/// <param name="Selector">How the claim is limited; none for a rule at the top level.</param>
/// <param name="Id">The normalised id of the agent or channel; empty at the top level.</param>
/// <param name="Path">The rule's path.</param>
internal readonly record struct ClaimKey(ScopeSelector Selector, string Id, string Path)
{
    public bool IsTopLevel => Selector == ScopeSelector.None;
}
