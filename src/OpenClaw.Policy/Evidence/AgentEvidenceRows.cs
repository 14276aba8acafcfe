using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence;

/// <summary>Collects facts about agents.</summary>
/// <param name="budget">What they may hold in all.</param>
internal sealed class AgentEvidenceRows(EvidenceBudget budget)
{
    private readonly List<AgentEvidence> _rows = [];

    /// <exception cref="EvaluationLimitException">They hold too much.</exception>
    public void Add(IEnumerable<AgentEvidence> rows)
    {
        foreach (var row in rows)
        {
            budget.Spend(row.TextLength);
            _rows.Add(row);
        }
    }

    /// <summary>The facts in the order in which the real program prints them: by source, then by id.</summary>
    /// <exception cref="UncoveredTextException">The order of two of them is not known.</exception>
    public IReadOnlyList<AgentEvidence> ToSorted() => _rows.ToSorted(AgentEvidence.Compare);
}
