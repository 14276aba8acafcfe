namespace OpenClaw.Policy.Alignment.Lifecycle;

/// <summary>A change of a rule's status.</summary>
/// <param name="EventType">The event that tells of it, such as <c>rule_suspended</c>.</param>
/// <param name="Reason">Why, as it is stored.</param>
public sealed record Transition(string EventType, string Reason);
