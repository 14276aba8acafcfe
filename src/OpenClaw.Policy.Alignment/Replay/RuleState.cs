using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>What the log says of one rule so far.</summary>
public sealed class RuleState
{
    private readonly List<RuleStep> _steps = [];

    internal RuleState(string id) => Id = id;

    public string Id { get; }

    /// <summary>Its last event.</summary>
    public ReplayEvent Last { get; internal set; } = null!;

    /// <summary>The line of its first event.</summary>
    public int FirstLine { get; internal set; }

    /// <summary>The line of its last promotion; 0 when it was never promoted.</summary>
    public int PromotedLine { get; internal set; }

    /// <summary>The line of the last evaluation that it matched; 0 for none.</summary>
    public int MatchedLine { get; internal set; }

    /// <summary>The last evaluation of upstream mode, which stamps every rule that matches, that it matched.</summary>
    public ReplayEvent? LastStamp { get; internal set; }

    /// <summary>The changes of its status, in the order of the log.</summary>
    public IReadOnlyList<RuleStep> Steps => _steps;

    /// <summary>
    /// The counters that the log leads to, when the log holds the whole life of the rule; null when it existed before its first event, or a
    /// feedback is not whole.
    /// </summary>
    public Rule? Counters { get; internal set; }

    /// <summary>What the gate of upstream mode counts: every outcome.</summary>
    internal VoteCount Whole { get; } = new();

    /// <summary>What the gate of corrected mode counts: outcomes since the last one against the rule, and its last suspension.</summary>
    internal VoteCount Recent { get; private set; } = new();

    /// <summary>The line of the last explicit vote, for the reader of a finding; 0 for none.</summary>
    internal int VoteLine { get; set; }

    internal void ForgetRecent() => Recent = new();

    internal void Add(RuleStep step) => _steps.Add(step);
}
