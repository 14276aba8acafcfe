namespace OpenClaw.Policy.Evidence;

/// <summary>Observes the facts of one evidence key.</summary>
internal interface IEvidenceCollector
{
    /// <summary>The member of the report's evidence.</summary>
    string Key { get; }

    /// <summary>Whether the key is part of the evidence at all; some are only when the policy has a rule that needs them.</summary>
    bool IsWanted(EvidenceContext context);

    /// <summary>The rows, in the order of the real program.</summary>
    IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context);
}
