namespace OpenClaw.Policy.Alignment.Lifecycle;

/// <summary>What the log says for a rule.</summary>
/// <param name="ExplicitConfirmation">A user said so.</param>
/// <param name="StableSuccess">It went well often enough.</param>
/// <param name="AcceptedAutoExecutes">It was executed without a question, and accepted, often enough.</param>
public sealed record PromotionSignals(bool ExplicitConfirmation, bool StableSuccess, bool AcceptedAutoExecutes)
{
    public bool Any => ExplicitConfirmation || StableSuccess || AcceptedAutoExecutes;
}
