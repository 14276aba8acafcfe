namespace OpenClaw.Policy.Gate;

/// <summary>
/// The diagnostics of several agents as one list: what is the same for several of them stands there once, with their ids. Two are the
/// same when one edit would end both: same code, same words, same place.
/// </summary>
internal static class MergedDiagnostics
{
    public static IReadOnlyList<GateDiagnostic> Of(IReadOnlyList<AgentReport> reports)
    {
        var places = new Dictionary<DiagnosticIdentity, int>();
        var merged = new List<GateDiagnostic>();
        var agents = new List<List<string>>();
        foreach (var report in reports)
        {
            var seen = new Dictionary<DiagnosticIdentity, int>();
            foreach (var diagnostic in report.Diagnostics)
            {
                // One report can hold the same diagnostic twice; the second one meets the second one of another report.
                var identity = DiagnosticIdentity.Of(diagnostic);
                var occurrence = seen.GetValueOrDefault(identity);
                seen[identity] = occurrence + 1;
                identity = identity with { Occurrence = occurrence };
                if (places.TryGetValue(identity, out var place))
                {
                    agents[place].Add(report.AgentId!);
                    merged[place] = merged[place] with { Related = Union(merged[place].Related, diagnostic.Related) };
                }
                else
                {
                    places.Add(identity, merged.Count);
                    merged.Add(diagnostic);
                    agents.Add([report.AgentId!]);
                }
            }
        }

        return [.. merged.Select((d, i) => d with { Agents = agents[i] })];
    }

    private static IReadOnlyList<RelatedLocation> Union(IReadOnlyList<RelatedLocation> some, IReadOnlyList<RelatedLocation> others) =>
        [.. some.Concat(others).DistinctBy(static r => (DiagnosticIdentity.RegionOf(r.Location), r.Message))];
}
