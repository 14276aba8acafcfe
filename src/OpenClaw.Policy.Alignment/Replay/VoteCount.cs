using OpenClaw.Policy.Alignment.Lifecycle;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>Outcomes that a promotion gate looks at, counted.</summary>
internal sealed class VoteCount
{
    /// <summary>Explicit votes that are no refusal of what the rule executes.</summary>
    public int Votes { get; private set; }

    /// <summary>Refusals of what the rule executes.</summary>
    public int Refusals { get; private set; }

    /// <summary>Whether it went well often enough.</summary>
    public bool IsStable => _successes >= Thresholds.StableSuccesses || _accepted >= Thresholds.AcceptedAutoExecutes;

    private int _successes;
    private int _accepted;

    public void Add(ReplayEvent outcome, string decision)
    {
        if (Thresholds.ExplicitOverrides.Contains(outcome.Override, StringComparer.Ordinal))
        {
            var isRefusal = decision == Vocabulary.AutoExecute && Vocabulary.IsObjection(outcome.Override);
            Refusals += isRefusal ? 1 : 0;
            Votes += isRefusal ? 0 : 1;
        }

        if (outcome.Result == Vocabulary.Success)
        {
            _successes++;
            _accepted += outcome.FinalDecision == Vocabulary.AutoExecute && outcome.Override.Length == 0 ? 1 : 0;
        }
    }
}
