using OpenClaw.Policy.Alignment.Checks;
using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>Makes findings of a feedback, each with the lines that belong to it.</summary>
/// <param name="found">Where findings go.</param>
internal sealed class GroupFindings(Action<ReplayFinding> found)
{
    public void Add(ReplayFinding finding) => found(finding);

    /// <param name="check">The code.</param>
    /// <param name="e">The event that it stands at.</param>
    /// <param name="message">What is wrong, one sentence.</param>
    /// <param name="severity">When it is not that of the code.</param>
    /// <param name="before">The rule before the event.</param>
    /// <param name="outcome">The outcome that the event belongs to.</param>
    public void Add(AlignmentCheck check, ReplayEvent e, string message, Severity? severity = null, RuleState? before = null, ReplayEvent? outcome = null)
    {
        var related = new List<(int, string)>();
        if (before?.Last is { } last)
        {
            related.Add((last.Line, "the event of the rule before"));
        }

        if (before is { VoteLine: > 0 })
        {
            related.Add((before.VoteLine, "the last explicit vote"));
        }

        if (outcome is not null && outcome.Line != e.Line)
        {
            related.Add((outcome.Line, "the outcome"));
        }

        found(new(check.Descriptor, e.Line, e.RuleId.Length > 0 ? e.RuleId : e.DecisionId, message, severity, related));
    }
}
