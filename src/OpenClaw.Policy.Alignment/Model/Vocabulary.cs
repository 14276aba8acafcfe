namespace OpenClaw.Policy.Alignment.Model;

/// <summary>The words of the stored format.</summary>
public static class Vocabulary
{
    public const string Hint = "hint";
    public const string Candidate = "candidate";
    public const string Confirmed = "confirmed";
    public const string Suspended = "suspended";
    public const string Archived = "archived";

    public const string Global = "global";
    public const string Domain = "domain";
    public const string Project = "project";

    public const string AutoExecute = "auto_execute";
    public const string RequireConfirmation = "require_confirmation";

    public const string DecisionEvaluated = "decision_evaluated";
    public const string DecisionOutcome = "decision_outcome";
    public const string RuleCreated = "rule_created";
    public const string RuleUpdated = "rule_updated";
    public const string RulePromoted = "rule_promoted";
    public const string RuleSuspended = "rule_suspended";
    public const string RuleReactivated = "rule_reactivated";
    public const string RuleArchived = "rule_archived";
    public const string PlaybookCreated = "playbook_created";

    public const string ConfirmedAfterPrompt = "confirmed_after_prompt";
    public const string PreferAutoExecute = "prefer_auto_execute";
    public const string PreferConfirmation = "prefer_confirmation";
    public const string BlockedAutoExecute = "blocked_auto_execute";
    public const string ForcedAutoExecute = "forced_auto_execute";
    public const string ShouldHaveRequiredConfirmation = "should_have_required_confirmation";

    public const string Success = "success";
    public const string Failure = "failure";
    public const string Rollback = "rollback";
    public const string Cancel = "cancel";

    /// <summary>The task type of a task that states none.</summary>
    public const string DefaultTaskType = "T2";

    /// <summary>The statuses of a rule, in the order of its life.</summary>
    public static IReadOnlyList<string> Statuses { get; } = [Hint, Candidate, Confirmed, Suspended, Archived];

    public static IReadOnlyList<string> Scopes { get; } = [Global, Domain, Project];

    /// <summary>The decisions of a rule; an empty one decides nothing.</summary>
    public static IReadOnlyList<string> Decisions { get; } = ["", AutoExecute, RequireConfirmation];

    public static IReadOnlyList<string> Overrides { get; } =
        [ConfirmedAfterPrompt, PreferAutoExecute, PreferConfirmation, BlockedAutoExecute, ForcedAutoExecute, ShouldHaveRequiredConfirmation];

    public static IReadOnlyList<string> Outcomes { get; } = [Success, Failure, Rollback, Cancel];

    /// <summary>The events that change the status of a rule.</summary>
    public static IReadOnlyList<string> LifecycleEvents { get; } = [RulePromoted, RuleSuspended, RuleReactivated, RuleArchived];

    /// <summary>The events of one rule after one feedback.</summary>
    public static IReadOnlyList<string> RuleEvents { get; } = [RuleUpdated, .. LifecycleEvents];

    /// <summary>Every type of event that openclaw-alignment 2.0.0 writes.</summary>
    public static IReadOnlyList<string> EventTypes { get; } = [DecisionEvaluated, DecisionOutcome, RuleCreated, .. RuleEvents, PlaybookCreated];

    /// <summary>Overrides by which a user objects to an execution without a question.</summary>
    public static bool IsObjection(string value) => value is PreferConfirmation or BlockedAutoExecute;

    /// <summary>Overrides by which a user asks for execution.</summary>
    public static bool IsConsent(string value) => value is ConfirmedAfterPrompt or PreferAutoExecute or ForcedAutoExecute;
}
