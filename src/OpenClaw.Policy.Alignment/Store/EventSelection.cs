namespace OpenClaw.Policy.Alignment.Store;

/// <summary>Sets of event types that are asked for together.</summary>
internal static class EventSelection
{
    public static readonly HashSet<string> Decisions = new([Model.Vocabulary.DecisionEvaluated, Model.Vocabulary.DecisionOutcome], StringComparer.Ordinal);

    public static readonly HashSet<string> Lifecycle = new(Model.Vocabulary.LifecycleEvents, StringComparer.Ordinal);

    public static readonly HashSet<string> GateEvents = new([.. Decisions, .. Lifecycle], StringComparer.Ordinal);
}
