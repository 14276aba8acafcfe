using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>The codes of the family: 300x files, 302x life cycle and replay, 304x what a change does, 306x the rules in force, 309x Markdown and playbooks.</summary>
public static class AlignmentDiagnostics
{
    private static readonly List<AlignmentCheck> Rows = [];

    internal static readonly AlignmentCheck StoreUnreadable = Row("OCP3001", "StoreUnreadable", "store-unreadable", "A file of the policy memory cannot be read", Severity.Error, 7.5);
    internal static readonly AlignmentCheck UnknownField = Row("OCP3002", "UnknownField", "unknown-field", "A record has a field that the model does not know", Severity.Error, 5.5);
    internal static readonly AlignmentCheck MissingField = Row("OCP3003", "MissingField", "missing-field", "A record lacks a field that it must have", Severity.Error, 5.5);
    internal static readonly AlignmentCheck InvalidEnum = Row("OCP3004", "InvalidEnum", "invalid-enum", "A status, scope or decision is none of the known ones", Severity.Error, 7.5);
    internal static readonly AlignmentCheck FieldType = Row("OCP3005", "FieldType", "field-type", "A field holds a value of the wrong type", Severity.Error, 5.5);
    internal static readonly AlignmentCheck DuplicateKey = Row("OCP3006", "DuplicateKey", "duplicate-key", "A key or an id stands more than once", Severity.Error, 6.5);
    internal static readonly AlignmentCheck KeyIdMismatch = Row("OCP3007", "KeyIdMismatch", "key-id-mismatch", "The key of an entry is not its id", Severity.Warning, 4.0);
    internal static readonly AlignmentCheck EventUnreadable = Row("OCP3008", "EventUnreadable", "event-unreadable", "A line of the log cannot be read", Severity.Error, 6.5);
    internal static readonly AlignmentCheck EventLineSeparator = Row("OCP3009", "EventLineSeparator", "event-line-separator", "A line of the log holds a raw line separator", Severity.Error, 5.5);
    internal static readonly AlignmentCheck EventTruncatedTail = Row("OCP3010", "EventTruncatedTail", "event-truncated-tail", "The last line of the log has no end", Severity.Error, 5.5);
    internal static readonly AlignmentCheck NonCanonicalFile = Row("OCP3011", "NonCanonicalFile", "non-canonical-file", "A file is not as the program writes it", Severity.Info, null);
    internal static readonly AlignmentCheck LocalFileCommitted = Row("OCP3012", "LocalFileCommitted", "local-file-committed", "A local file lies in the policy memory", Severity.Warning, 4.0);
    internal static readonly AlignmentCheck LogWindow = Row("OCP3013", "LogWindow", "log-window", "The log is longer than openclaw-alignment looks back", Severity.Info, null);
    internal static readonly AlignmentCheck StatusNotReplayable = Row("OCP3020", "StatusNotReplayable", "status-not-replayable", "The status of a rule is not the one that the log gives", Severity.Error, 8.5);
    internal static readonly AlignmentCheck FieldDrift = Row("OCP3021", "FieldDrift", "field-drift", "A field of a rule is not the one that the log gives", Severity.Error, 8.0);
    internal static readonly AlignmentCheck AssetIdMismatch = Row("OCP3022", "AssetIdMismatch", "asset-id-mismatch", "The hash of a rule is not the one that the log or its content gives", Severity.Error, 8.0);
    internal static readonly AlignmentCheck AssetIdStale = Row("OCP3023", "AssetIdStale", "asset-id-stale", "The hash of a rule is older than its content", Severity.Info, null);
    internal static readonly AlignmentCheck RuleWithoutTrail = Row("OCP3024", "RuleWithoutTrail", "rule-without-trail", "A rule has a status but no event", Severity.Error, 8.0);
    internal static readonly AlignmentCheck IllegalTransition = Row("OCP3025", "IllegalTransition", "illegal-transition", "A rule took a step that the gates do not allow", Severity.Error, 8.0);
    internal static readonly AlignmentCheck EvidenceSequence = Row("OCP3026", "EvidenceSequence", "evidence-sequence", "The evidence of a rule does not rise by one", Severity.Error, 7.5);
    internal static readonly AlignmentCheck PromotionUnsupported = Row("OCP3027", "PromotionUnsupported", "promotion-unsupported", "A rule was confirmed without the evidence that this takes", Severity.Error, 8.5);
    internal static readonly AlignmentCheck PromotionOverrideContradicts = Row("OCP3028", "PromotionOverrideContradicts", "promotion-override-contradicts", "A rule that executes was confirmed by refusals", Severity.Error, 8.0);
    internal static readonly AlignmentCheck PromotionOnFailure = Row("OCP3029", "PromotionOnFailure", "promotion-on-failure", "A rule was confirmed by a failure", Severity.Warning, 6.5);
    internal static readonly AlignmentCheck ReactivatedByNegative = Row("OCP3030", "ReactivatedByNegative", "reactivated-by-negative", "A suspended rule came back by negative feedback", Severity.Error, 7.0);
    internal static readonly AlignmentCheck SuspensionUnsupported = Row("OCP3031", "SuspensionUnsupported", "suspension-unsupported", "A suspension or archiving has no reason in the log", Severity.Warning, 5.5);
    internal static readonly AlignmentCheck WinnerArchived = Row("OCP3032", "WinnerArchived", "winner-archived", "The rule that won a conflict was archived", Severity.Warning, 5.5);
    internal static readonly AlignmentCheck FeedbackIncomplete = Row("OCP3033", "FeedbackIncomplete", "feedback-incomplete", "A feedback is not whole in the log", Severity.Warning, 6.0);
    internal static readonly AlignmentCheck OutcomeWithoutDecision = Row("OCP3034", "OutcomeWithoutDecision", "outcome-without-decision", "An outcome answers a decision that the log does not hold", Severity.Warning, 6.0);
    internal static readonly AlignmentCheck DuplicateOutcome = Row("OCP3035", "DuplicateOutcome", "duplicate-outcome", "A decision has more than one outcome", Severity.Warning, 6.0);
    internal static readonly AlignmentCheck EventOrder = Row("OCP3036", "EventOrder", "event-order", "Time goes backwards in the log", Severity.Warning, 4.5);
    internal static readonly AlignmentCheck EventTimestampFormat = Row("OCP3037", "EventTimestampFormat", "event-timestamp-format", "A time stamp has no offset or cannot be read", Severity.Info, null);
    internal static readonly AlignmentCheck EventOrphanRule = Row("OCP3038", "EventOrphanRule", "event-orphan-rule", "The log names a rule that is gone", Severity.Warning, 5.0);
    internal static readonly AlignmentCheck UnknownVocabulary = Row("OCP3039", "UnknownVocabulary", "unknown-vocabulary", "The log uses a word that nobody knows", Severity.Info, null);
    internal static readonly AlignmentCheck LogRewritten = Row("OCP3040", "LogRewritten", "log-rewritten", "The change rewrites the log", Severity.Error, 8.5);
    internal static readonly AlignmentCheck RuleChangedWithoutEvent = Row("OCP3041", "RuleChangedWithoutEvent", "rule-changed-without-event", "The change edits a rule without an event", Severity.Error, 8.5);
    internal static readonly AlignmentCheck RuleRemoved = Row("OCP3042", "RuleRemoved", "rule-removed", "The change removes a rule", Severity.Warning, 6.0);
    internal static readonly AlignmentCheck StoreRemoved = Row("OCP3043", "StoreRemoved", "store-removed", "The change removes the policy memory", Severity.Error, 8.0);
    internal static readonly AlignmentCheck LogInterleaved = Row("OCP3044", "LogInterleaved", "log-interleaved", "The change weaves events into the log", Severity.Info, 2.0);
    internal static readonly AlignmentCheck RiskyConfirmedRule = Row("OCP3060", "RiskyConfirmedRule", "risky-confirmed-rule", "A rule executes a task of high risk without a question", Severity.Warning, 7.0);
    internal static readonly AlignmentCheck RiskUnderstated = Row("OCP3061", "RiskUnderstated", "risk-understated", "A rule matches more risk than it states", Severity.Error, 7.5);
    internal static readonly AlignmentCheck ConfirmedGateViolation = Row("OCP3062", "ConfirmedGateViolation", "confirmed-gate-violation", "A confirmed rule could not have passed the gate", Severity.Error, 7.5);
    internal static readonly AlignmentCheck ValidationContradicts = Row("OCP3063", "ValidationContradicts", "validation-contradicts", "The validation of a rule states another decision or command", Severity.Error, 7.5);
    internal static readonly AlignmentCheck BroadAutoRule = Row("OCP3064", "BroadAutoRule", "broad-auto-rule", "A rule that executes matches very much", Severity.Warning, 6.5);
    internal static readonly AlignmentCheck SameScopeConflict = Row("OCP3065", "SameScopeConflict", "same-scope-conflict", "Two confirmed rules contradict one another", Severity.Error, 7.0);
    internal static readonly AlignmentCheck OverlapConflict = Row("OCP3066", "OverlapConflict", "overlap-conflict", "Two confirmed rules that contradict one another matched one task", Severity.Warning, 5.5);
    internal static readonly AlignmentCheck SuspendedLowRisk = Row("OCP3067", "SuspendedLowRisk", "suspended-low-risk", "A suspended rule still lets its task run", Severity.Error, 7.0);
    internal static readonly AlignmentCheck SuspendedStillReferenced = Row("OCP3068", "SuspendedStillReferenced", "suspended-still-referenced", "A retired rule is still published", Severity.Error, 6.0);
    internal static readonly AlignmentCheck SuspendedReactivationPrimed = Row("OCP3069", "SuspendedReactivationPrimed", "suspended-reactivation-primed", "Any feedback brings a suspended rule back", Severity.Warning, 6.0);
    internal static readonly AlignmentCheck SelfDefeatingConfirmRule = Row("OCP3070", "SelfDefeatingConfirmRule", "self-defeating-confirm-rule", "A rule that asks is about to be suspended by agreement", Severity.Warning, 6.0);
    internal static readonly AlignmentCheck InvertedMissedConfirmation = Row("OCP3071", "InvertedMissedConfirmation", "inverted-missed-confirmation", "A wish to be asked became a rule that executes", Severity.Error, 8.0);
    internal static readonly AlignmentCheck MachineScopeKey = Row("OCP3072", "MachineScopeKey", "machine-scope-key", "A rule is bound to a path of one machine", Severity.Warning, 4.0);
    internal static readonly AlignmentCheck DuplicateRule = Row("OCP3073", "DuplicateRule", "duplicate-rule", "Several rules say the same", Severity.Warning, 4.5);
    internal static readonly AlignmentCheck CounterInconsistent = Row("OCP3074", "CounterInconsistent", "counter-inconsistent", "The counters of a rule contradict one another", Severity.Warning, 5.5);
    internal static readonly AlignmentCheck NeverMatchingTrigger = Row("OCP3075", "NeverMatchingTrigger", "never-matching-trigger", "A rule can hardly match anything", Severity.Info, null);
    internal static readonly AlignmentCheck SensitivePayload = Row("OCP3076", "SensitivePayload", "sensitive-payload", "The log holds something that looks like a secret or a home folder", Severity.Warning, 6.5);
    internal static readonly AlignmentCheck OrphanPlaybook = Row("OCP3090", "OrphanPlaybook", "orphan-playbook", "A playbook names a rule that does not exist", Severity.Warning, 4.0);
    internal static readonly AlignmentCheck LegacyField = Row("OCP3091", "LegacyField", "legacy-field", "A record uses names of an older version", Severity.Info, null);
    internal static readonly AlignmentCheck MarkdownDrift = Row("OCP3092", "MarkdownDrift", "markdown-drift", "A section says something else than its rule", Severity.Warning, 4.5);
    internal static readonly AlignmentCheck MarkdownExportLoses = Row("OCP3093", "MarkdownExportLoses", "markdown-export-loses", "An export would delete text", Severity.Warning, 4.0);
    internal static readonly AlignmentCheck MarkdownHeadingUnrecognised = Row("OCP3094", "MarkdownHeadingUnrecognised", "markdown-heading-unrecognised", "A heading is not one that the import knows", Severity.Info, null);
    internal static readonly AlignmentCheck MarkdownEmptySection = Row("OCP3095", "MarkdownEmptySection", "markdown-empty-section", "An empty section takes the next one along", Severity.Warning, 4.0);
    internal static readonly AlignmentCheck MarkdownPlaceholder = Row("OCP3096", "MarkdownPlaceholder", "markdown-placeholder", "A placeholder of the template was not filled in", Severity.Warning, 4.0);
    internal static readonly AlignmentCheck MarkdownAliasHijack = Row("OCP3097", "MarkdownAliasHijack", "markdown-alias-hijack", "Another rule stands for a section", Severity.Warning, 5.0);
    internal static readonly AlignmentCheck ImportDuplicatePlaybook = Row("OCP3098", "ImportDuplicatePlaybook", "import-duplicate-playbook", "The same playbook was imported several times", Severity.Info, null);

    /// <summary>All codes, in their order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. Rows.Select(static r => r.Descriptor).OrderBy(static d => d.Code, StringComparer.Ordinal)];

    private static AlignmentCheck Row(string code, string name, string check, string title, Severity severity, double? securitySeverity)
    {
        var row = new AlignmentCheck(new(code, $"Alignment{name}", $"alignment/{check}", title, severity, securitySeverity), AlignmentRemedies.Of(code));
        Rows.Add(row);
        return row;
    }
}
