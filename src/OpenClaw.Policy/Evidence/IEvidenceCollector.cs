using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>Observes the facts of one evidence key.</summary>
internal interface IEvidenceCollector
{
    /// <summary>The member of the report's evidence.</summary>
    string Key { get; }

    /// <summary>The rows, in the order of the real program.</summary>
    IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context);

    /// <summary>The value of the member: the list of the rows, where the real program does not print them in another way.</summary>
    Node Print(IReadOnlyList<EvidenceEntry> rows) => new ArrayNode([.. rows.Select(static r => r.ToNode())]);
}
