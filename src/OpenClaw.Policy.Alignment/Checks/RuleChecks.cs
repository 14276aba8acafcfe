using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Lifecycle;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Risk;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>Whether the rules in force are safe as they stand.</summary>
internal static class RuleChecks
{
    private const int ManyKeywords = 3;

    public static void Run(MemoryFolder memory, FindingList findings)
    {
        foreach (var entry in memory.ReadableRules)
        {
            var rule = entry.Asset!;
            if (rule.Status == Vocabulary.Confirmed)
            {
                Confirmed(entry, rule, findings);
            }

            if (rule.Status == Vocabulary.Suspended)
            {
                Suspended(entry, rule, findings);
            }

            Every(entry, rule, findings);
        }

        Twins(memory, findings);
        Overlaps(memory, findings);
    }

    private static void Confirmed(StoreEntry<Rule> entry, Rule rule, FindingList findings)
    {
        var isAuto = rule.PolicyDecision == Vocabulary.AutoExecute;
        if (isAuto && (rule.RiskLevel == "high" || rule.RiskLevel == "critical"))
        {
            findings.Add(AlignmentDiagnostics.RiskyConfirmedRule, entry.FieldPlace(RuleField.RiskLevel), entry.Id, $"The rule `{entry.Id}` executes without a question at {rule.RiskLevel} risk.");
        }

        if (isAuto && TriggerRisk(rule) is { } risk && risk >= RiskLevel.High && risk > (RiskWords.Parse(rule.RiskLevel) ?? RiskLevel.Low))
        {
            findings.Add(
                AlignmentDiagnostics.RiskUnderstated, entry.FieldPlace(RuleField.RiskLevel), entry.Id,
                $"The rule `{entry.Id}` states the risk `{rule.RiskLevel}`, but what it matches is {RiskWords.Of(risk)}.");
        }

        (bool IsWrong, RuleField Field, string Words)[] gate =
        [
            (rule.PolicyDecision.Length == 0, RuleField.PolicyDecision, "no decision"),
            (rule.Summary.Length == 0, RuleField.Summary, "no summary"),
            (rule.Validation.Count == 0, RuleField.Validation, "no validation"),
            (Thresholds.WeakSources.Contains(rule.SourceType, StringComparer.Ordinal), RuleField.SourceType, $"the source `{rule.SourceType}`, which only gives hints"),
        ];
        foreach (var (_, field, words) in gate.Where(static g => g.IsWrong))
        {
            findings.Add(AlignmentDiagnostics.ConfirmedGateViolation, entry.FieldPlace(field), $"{entry.Id} {Rule.NameOf(field)}", $"The confirmed rule `{entry.Id}` has {words}.");
        }

        if (isAuto && Breadth(rule) is { } breadth)
        {
            findings.Add(AlignmentDiagnostics.BroadAutoRule, entry.FieldPlace(RuleField.Trigger), entry.Id, $"The rule `{entry.Id}` executes without a question and {breadth}.");
        }

        if (rule.PolicyDecision == Vocabulary.RequireConfirmation && rule.Number(RuleField.OverrideStreak) >= 1)
        {
            findings.Add(
                AlignmentDiagnostics.SelfDefeatingConfirmRule, entry.FieldPlace(RuleField.OverrideStreak), entry.Id, $"The rule `{entry.Id}` asks, and one more vote for asking suspends it.");
        }
    }

    private static string? Breadth(Rule rule)
    {
        var structured = rule.Trigger.Where(RuleMatching.IsStructured).ToList();
        return rule.Trigger.Any(static t => t is "keyword:" || PythonText.Normalize(t).Length == 0) ? "has an empty word, which every task contains"
            : structured.Count > 0 && structured.All(static t => t.StartsWith("task_type:", StringComparison.Ordinal)) ? "matches every task of a type"
            : structured.Count == 0 ? "matches by plain words"
            : rule.Scope == Vocabulary.Global ? "is global"
            : rule.ScopeKey.Length == 0 ? $"has the scope {rule.Scope} without a key"
            : null;
    }

    private static void Suspended(StoreEntry<Rule> entry, Rule rule, FindingList findings)
    {
        if (rule.PolicyDecision == Vocabulary.AutoExecute && TriggerRisk(rule) == RiskLevel.Low)
        {
            findings.Add(
                AlignmentDiagnostics.SuspendedLowRisk, entry.FieldPlace(RuleField.Status), entry.Id, $"The rule `{entry.Id}` is suspended, but what it matches has low risk, so openclaw-alignment executes it.");
        }

        if (rule.Number(RuleField.AcceptedAutoExecuteCount) >= Thresholds.ReactivatePositives || rule.Number(RuleField.AcceptedConfirmationCount) >= Thresholds.ReactivatePositives)
        {
            findings.Add(AlignmentDiagnostics.SuspendedReactivationPrimed, entry.Place, entry.Id, $"The suspended rule `{entry.Id}` has acceptances from before, so any feedback brings it back.");
        }
    }

    private static void Every(StoreEntry<Rule> entry, Rule rule, FindingList findings)
    {
        if (rule.SourceType == "missed_confirmation" && rule.PolicyDecision == Vocabulary.AutoExecute)
        {
            findings.Add(
                AlignmentDiagnostics.InvertedMissedConfirmation, entry.FieldPlace(RuleField.PolicyDecision), entry.Id, $"The rule `{entry.Id}` was made because it should have asked, and executes.");
        }

        if (rule.Scope == Vocabulary.Project && IsAbsolute(rule.ScopeKey))
        {
            findings.Add(AlignmentDiagnostics.MachineScopeKey, entry.FieldPlace(RuleField.ScopeKey), entry.Id, $"The rule `{entry.Id}` is bound to an absolute path.");
        }

        if (ValidationText.Contradiction(rule) is { } contradiction)
        {
            findings.Add(AlignmentDiagnostics.ValidationContradicts, entry.FieldPlace(RuleField.Validation), entry.Id, $"The validation of the rule `{entry.Id}` states {contradiction}.");
        }

        if (CounterProblem(rule) is { } problem)
        {
            findings.Add(AlignmentDiagnostics.CounterInconsistent, entry.Place, entry.Id, $"The rule `{entry.Id}` {problem}.");
        }

        if (TriggerProblem(rule) is { } trigger)
        {
            findings.Add(AlignmentDiagnostics.NeverMatchingTrigger, entry.FieldPlace(RuleField.Trigger), entry.Id, $"The rule `{entry.Id}` {trigger}.");
        }
    }

    private static string? CounterProblem(Rule rule)
    {
        var evidence = rule.Number(RuleField.EvidenceCount);
        var hasReason = rule.SuspensionReason.Length > 0;
        return rule.Number(RuleField.SuccessStreak) > 0 && rule.Number(RuleField.FailureStreak) > 0 ? "has a streak of successes and one of failures"
            : rule.Number(RuleField.SuccessStreak) > evidence || rule.Number(RuleField.FailureStreak) > evidence ? "has a streak above its evidence"
            : hasReason && (rule.Status == Vocabulary.Hint || rule.Status == Vocabulary.Candidate || rule.Status == Vocabulary.Confirmed) ? $"has a reason of suspension and is {rule.Status}"
            : !hasReason && rule.Status == Vocabulary.Suspended ? "is suspended without a reason"
            : null;
    }

    private static string? TriggerProblem(Rule rule)
    {
        var triggers = rule.Trigger;
        return triggers.Count(static t => t.StartsWith("keyword:", StringComparison.Ordinal)) >= ManyKeywords ? "demands three keywords at once"
            : triggers.Any(static t => t.StartsWith("task:", StringComparison.Ordinal)) && triggers.Any(static t => t.StartsWith("command:", StringComparison.Ordinal)) ? "demands a task and a command at once"
            : triggers.Any(static t => t.StartsWith("task_type:", StringComparison.Ordinal) && t["task_type:".Length..] is var type && type.Length > 0 && (type.Trim() != type || char.IsAsciiLetterLower(type[0])))
                ? "demands a task type that no task has"
            : null;
    }

    /// <summary>How what a rule matches classifies by itself; null when it names neither a command nor a file.</summary>
    private static RiskLevel? TriggerRisk(Rule rule)
    {
        var command = rule.Trigger.FirstOrDefault(static t => t.StartsWith("command:", StringComparison.Ordinal))?["command:".Length..];
        var files = rule.Trigger.Where(static t => t.StartsWith("file:", StringComparison.Ordinal)).Select(static t => t["file:".Length..]).ToList();
        return command is null && files.Count == 0
            ? null
            : RiskAssessor.Assess(new(new([new("command", new JsonString(command ?? string.Empty)), new("files", JsonArray.Of(files))])), AlignmentMode.Upstream).Level;
    }

    private static bool IsAbsolute(string key) => key.StartsWith('/') || key.StartsWith('\\') || (key.Length > 2 && key[1] == ':' && key[2] is '\\' or '/' && char.IsAsciiLetter(key[0]));

    /// <summary>Rules about exactly the same tasks.</summary>
    private static void Twins(MemoryFolder memory, FindingList findings)
    {
        var groups = memory.ReadableRules.Where(static e => e.Asset!.Status != Vocabulary.Archived)
            .GroupBy(static e => (e.Asset!.Scope, e.Asset.ScopeKey, RuleConflicts.Signature(e.Asset)));
        foreach (var group in groups)
        {
            var seen = new Dictionary<string, StoreEntry<Rule>>(StringComparer.Ordinal);
            StoreEntry<Rule>? confirmed = null;
            foreach (var entry in group.Where(static e => e.Asset!.Trigger.Count > 0))
            {
                if (!seen.TryAdd(entry.Asset!.PolicyDecision, entry))
                {
                    findings.Add(
                        AlignmentDiagnostics.DuplicateRule, entry.Place, entry.Id, $"The rule `{entry.Id}` says the same as `{seen[entry.Asset.PolicyDecision].Id}`.",
                        related: [new(seen[entry.Asset.PolicyDecision].Place, "the other rule")]);
                }

                if (entry.Asset.Status == Vocabulary.Confirmed && entry.Asset.PolicyDecision.Length > 0)
                {
                    if (confirmed is not null && confirmed.Asset!.PolicyDecision != entry.Asset.PolicyDecision)
                    {
                        findings.Add(
                            AlignmentDiagnostics.SameScopeConflict, entry.FieldPlace(RuleField.PolicyDecision), entry.Id, $"The rules `{confirmed.Id}` and `{entry.Id}` match the same and decide differently.",
                            related: [new(confirmed.Place, "the other rule")]);
                    }

                    confirmed ??= entry;
                }
            }
        }
    }

    /// <summary>Rules that a recorded decision was matched by and that are still in force and of two minds.</summary>
    private static void Overlaps(MemoryFolder memory, FindingList findings)
    {
        var inForce = new Dictionary<string, StoreEntry<Rule>>(StringComparer.Ordinal);
        foreach (var entry in memory.ReadableRules.Where(static e => e.Asset!.Status == Vocabulary.Confirmed && e.Asset.PolicyDecision.Length > 0))
        {
            inForce.TryAdd(entry.Id, entry);
        }

        var told = new HashSet<(string, string)>();
        foreach (var line in memory.Lines.Where(static l => l.Event?.EventType == Vocabulary.DecisionEvaluated))
        {
            var matched = ReplayEvent.Of(line.Event!, line.Number).Matched.Where(m => inForce.ContainsKey(m.Id)).Select(m => inForce[m.Id]).ToList();
            var executes = matched.FirstOrDefault(static e => e.Asset!.PolicyDecision == Vocabulary.AutoExecute);
            var asks = matched.FirstOrDefault(static e => e.Asset!.PolicyDecision == Vocabulary.RequireConfirmation);
            if (executes is not null && asks is not null && told.Add((executes.Id, asks.Id)))
            {
                findings.Add(
                    AlignmentDiagnostics.OverlapConflict, executes.Place, $"{executes.Id} {asks.Id}", $"The rules `{executes.Id}` and `{asks.Id}` matched one task and decide differently.",
                    related: [new(asks.Place, "the rule that asks"), new(line.Place, "the decision that both matched")]);
            }
        }
    }
}
