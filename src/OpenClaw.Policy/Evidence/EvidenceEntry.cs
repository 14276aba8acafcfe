using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>One observed fact: a row of the report's evidence, hashed as it is printed.</summary>
/// <param name="Source">The <c>oc://</c> address that is printed and hashed. Not injective: <paramref name="Origin"/> says where to edit.</param>
/// <param name="Origin">Where the fact can be edited; null when it stands nowhere.</param>
internal abstract record EvidenceEntry(string Source, Origin? Origin) : IObservedFact
{
    /// <summary>The row in the member order of the real program.</summary>
    public abstract ObjectNode ToNode();
}
