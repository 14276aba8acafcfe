namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>A change of a rule's status in the log.</summary>
/// <param name="Line">The line of the event.</param>
/// <param name="Timestamp">Its time stamp as it is stored.</param>
/// <param name="Type">The type of the event.</param>
/// <param name="Status">The status from here on.</param>
/// <param name="Reason">Why.</param>
public sealed record RuleStep(int Line, string Timestamp, string Type, string Status, string Reason);
