namespace OpenClaw.Policy.Gate;

/// <summary>
/// The diagnostics of several agents as one list: what is the same for several of them stands there once, with their ids. Two are the
/// same when one edit would end both: same code, same words, same place.
/// </summary>
internal static class MergedDiagnostics
{
    public static IReadOnlyList<GateDiagnostic> Of(IReadOnlyList<AgentReport> reports)
    {
        var byIdentity = new Dictionary<DiagnosticIdentity, Merged>();
        var merged = new List<Merged>();
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
                if (!byIdentity.TryGetValue(identity, out var same))
                {
                    byIdentity.Add(identity, same = new Merged(diagnostic));
                    merged.Add(same);
                }

                same.Add(report.AgentId!, diagnostic.Related);
            }
        }

        return [.. merged.Select(static m => m.ToDiagnostic())];
    }

    /// <summary>One line of the list, while it grows.</summary>
    private sealed class Merged(GateDiagnostic first)
    {
        private readonly List<string> _agents = [];
        private readonly List<RelatedLocation> _related = [];
        private readonly HashSet<((string, int, int, int, int)? Place, string Message)> _known = [];

        public void Add(string agentId, IReadOnlyList<RelatedLocation> related)
        {
            _agents.Add(agentId);
            _related.AddRange(related.Where(r => _known.Add((DiagnosticIdentity.RegionOf(r.Location), r.Message))));
        }

        public GateDiagnostic ToDiagnostic() => first with { Agents = _agents, Related = _related };
    }
}
