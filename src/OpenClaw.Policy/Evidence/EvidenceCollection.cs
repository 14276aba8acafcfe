namespace OpenClaw.Policy.Evidence;

/// <summary>Runs the collectors of a contract.</summary>
internal static class EvidenceCollection
{
    public static PolicyEvidence Collect(EvidenceContext context)
    {
        var sections = new List<EvidenceSection>();
        foreach (var (collector, isWanted) in context.Contract.Evidence.InOrder)
        {
            if (isWanted(context))
            {
                sections.Add(new EvidenceSection(collector.Key, collector.Collect(context), collector.Print));
            }
        }

        return new PolicyEvidence(sections);
    }
}
