namespace OpenClaw.Policy.Evidence;

/// <summary>Runs the collectors of a contract.</summary>
internal static class EvidenceCollection
{
    public static PolicyEvidence Collect(EvidenceContext context)
    {
        var sections = new List<KeyValuePair<string, IReadOnlyList<EvidenceEntry>>>();
        foreach (var collector in context.Contract.Evidence.InOrder)
        {
            if (collector.IsWanted(context))
            {
                sections.Add(new(collector.Key, collector.Collect(context)));
            }
        }

        return new PolicyEvidence(sections);
    }
}
