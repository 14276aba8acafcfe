using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>What was observed under one key.</summary>
/// <param name="Key">The member of the report's evidence.</param>
/// <param name="Rows">In the order of the real program.</param>
/// <param name="Print">Makes the member's value of the rows.</param>
internal sealed record EvidenceSection(string Key, IReadOnlyList<EvidenceEntry> Rows, Func<IReadOnlyList<EvidenceEntry>, Node> Print);
