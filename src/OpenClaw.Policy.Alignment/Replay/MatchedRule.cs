namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>A rule that a decision was matched by.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Its status at that moment; empty in an outcome.</param>
/// <param name="Decision">What it decided; empty in an outcome.</param>
public readonly record struct MatchedRule(string Id, string Status, string Decision);
