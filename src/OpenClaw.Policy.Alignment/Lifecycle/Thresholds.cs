namespace OpenClaw.Policy.Alignment.Lifecycle;

/// <summary>The numbers of the gates, from openclaw-alignment 2.0.0.</summary>
public static class Thresholds
{
    public const int PromotionEvidence = 3;
    public const int StableSuccesses = 3;
    public const int AcceptedAutoExecutes = 3;
    public const int SuspendFailures = 2;
    public const int SuspendOverrides = 2;
    public const int SuspendMissedConfirmations = 2;
    public const int ReactivatePositives = 2;
    public const int ArchiveNegatives = 3;

    /// <summary>How far back the promotion gate looks: lines in upstream mode, events that concern decisions in corrected mode.</summary>
    public const int PromotionWindow = 2_000;

    /// <summary>Sources whose rules are hints only.</summary>
    public static IReadOnlyList<string> WeakSources { get; } =
        ["git_history", "file_pattern", "workflow_test_ratio", "tech_stack_frequency", "rl_feedback", "legacy"];

    /// <summary>The overrides that upstream takes for an explicit confirmation, whatever the rule decides.</summary>
    public static IReadOnlyList<string> ExplicitOverrides { get; } =
        [Model.Vocabulary.ConfirmedAfterPrompt, Model.Vocabulary.PreferAutoExecute, Model.Vocabulary.PreferConfirmation, Model.Vocabulary.BlockedAutoExecute];
}
