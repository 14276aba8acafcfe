using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Lifecycle;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Risk;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>Decides whether a task runs without a question, and learns from what became of it.</summary>
public sealed class ConfirmationEngine
{
    /// <summary>How far back a decision is searched for: lines in upstream mode, decisions and outcomes in corrected mode.</summary>
    public const int DecisionWindow = 1_000;

    private const string Source = "confirmation_policy";

    private static readonly RuleField[] MatchedFields =
    [
        RuleField.Id, RuleField.Summary, RuleField.Status, RuleField.Scope, RuleField.ScopeKey, RuleField.SourceType, RuleField.EvidenceCount,
        RuleField.PolicyDecision, RuleField.Confidence, RuleField.SuccessStreak, RuleField.LastSeenAt,
    ];

    private readonly PolicyStore? _store;
    private readonly ProjectIdentity _project;
    private readonly AlignmentMode _mode;
    private readonly TimeProvider _clock;
    private readonly IIdSource _ids;

    /// <param name="store">The rules and the log; null for a decision by risk alone, of which nothing is stored.</param>
    /// <param name="project">The project that it works for.</param>
    /// <param name="mode">How it behaves; that of the store when there is one.</param>
    /// <param name="clock">Gives the moments that are stored.</param>
    /// <param name="ids">Gives the ids of decisions and rules.</param>
    public ConfirmationEngine(PolicyStore? store, ProjectIdentity project, AlignmentMode mode, TimeProvider? clock = null, IIdSource? ids = null)
    {
        _store = store;
        _project = project;
        _mode = store?.Mode ?? mode;
        _clock = clock ?? TimeProvider.System;
        _ids = ids ?? new RandomIds();
    }

    private string Now => PythonTimestamp.Format(_clock.GetUtcNow());

    /// <summary>Judges a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="persist">Whether the decision is written to the log. Upstream then also stamps every rule that matches.</param>
    /// <returns>The record of the decision.</returns>
    /// <exception cref="StoreException">The store cannot be read or written.</exception>
    /// <exception cref="ModelException">A rule has a value that cannot be used.</exception>
    public JsonObject Evaluate(TaskContext task, bool persist)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (!persist || _store is null)
        {
            return Judge(task).Decision;
        }

        return _store.Exclusively(() =>
        {
            var (decision, matched) = Judge(task);
            var events = new[] { Evaluated(decision) };
            if (_mode == AlignmentMode.Upstream)
            {
                StampMatched(matched, decision);
            }

            _store.Append(events);
            return decision;
        });
    }

    /// <summary>Stores what became of a task and moves the rules that it concerns.</summary>
    /// <returns>False when nothing was stored: there is no store, or (corrected mode) the decision has its outcome already.</returns>
    /// <exception cref="StoreException">The store cannot be read or written.</exception>
    /// <exception cref="ModelException">
    /// A record has a value that cannot be used; in corrected mode also an outcome or override outside the vocabulary, and a decision that
    /// is not in the log.
    /// </exception>
    public bool Record(Feedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        if (_store is null)
        {
            return false;
        }

        if (_mode == AlignmentMode.Corrected)
        {
            RefuseUnknownWords(feedback);
        }

        return _store.Exclusively(() => new FeedbackRun(this, _store, feedback).Run());
    }

    /// <summary>What is decided of a task now, in a few lines; nothing is stored.</summary>
    public string Explain(TaskContext task) => Explanation.Render(Evaluate(task, persist: false));

    private static void RefuseUnknownWords(Feedback feedback)
    {
        if (!Vocabulary.Outcomes.Contains(feedback.Outcome, StringComparer.Ordinal))
        {
            throw new ModelException($"`{feedback.Outcome}` is no outcome. Known are {string.Join(", ", Vocabulary.Outcomes)}.");
        }

        if (feedback.UserOverride is { Length: > 0 } word && !Vocabulary.Overrides.Contains(word, StringComparer.Ordinal))
        {
            throw new ModelException($"`{word}` is no override. Known are {string.Join(", ", Vocabulary.Overrides)}.");
        }
    }

    private static JsonObject Serialized(Rule rule) => new(MatchedFields.Select(f => KeyValuePair.Create(Rule.NameOf(f), rule[f])));

    private (JsonObject Decision, IReadOnlyList<Rule> Matched) Judge(TaskContext task)
    {
        var risk = RiskAssessor.Assess(task, _mode);
        var scope = ScopeInference.Scope(task, _project);
        var matching = new RuleMatching(task, scope.Key, _mode, _project);
        Rule[] inStoreOrder = [.. (_store?.LoadRules().Values ?? []).Where(matching.Matches)];
        var matched = Recency.NewestFirst(inStoreOrder, _mode);
        Rule[] confirmed = [.. matched.Where(static r => r.Status == Vocabulary.Confirmed && r.PolicyDecision.Length > 0)];
        var resolution = RuleResolution.Of(confirmed, _mode);
        var making = DecisionMaking.Of(risk.Level, matched, resolution, confirmed.Length > 0, _mode);
        var selected = resolution.Selected;
        var basis = JsonArray.Of(risk.Basis);
        var rules = new JsonArray([.. matched.Where(static r => r.PolicyDecision.Length > 0).Select(Serialized)]);
        var confidence = ConfidenceSummary.Of(inStoreOrder);
        var decision = new JsonObject(
        [
            new("decision_id", Text($"dec_{_ids.Next()[..12]}")),
            new("task_summary", Text(task.Summary)),
            new("task_description", Text(task.Description)),
            new("task_type", Text(task.TaskType.Length > 0 ? task.TaskType : Vocabulary.DefaultTaskType)),
            new("command", Text(task.Command)),
            new("files", JsonArray.Of(task.Files)),
            new("risk_level", Text(RiskWords.Of(risk.Level))),
            new("heuristic_basis", basis),
            new("matched_rules", rules),
            new("final_decision", Text(making.Final)),
            new("reason", Text(making.Reason)),
            new("resolution", Text(making.Resolution)),
            new("confidence", confidence),
            new("fallback_reason", Text(making.Fallback)),
            new("explanation", new JsonObject(
            [
                new("heuristic_basis", basis),
                new("matched_rules", rules),
                new("resolution", Text(making.Resolution)),
                new("final_decision", Text(making.Final)),
                new("confidence", confidence),
                new("fallback_reason", Text(making.Fallback)),
            ])),
            new("explanation_text", JsonString.Empty),
            new("timestamp", Text(Now)),
            new("domain", Text(ScopeInference.Domain(task))),
            new("scope", Text(selected?.Scope ?? scope.Scope)),
            new("scope_key", Text(selected?.ScopeKey ?? scope.Key)),
        ]);
        EventMode.Mark(decision, _mode);
        decision.Set("explanation_text", Text(Explanation.Render(decision)));
        return (decision, matched);
    }

    private static JsonString Text(string text) => new(text);

    private void StampMatched(IReadOnlyList<Rule> matched, JsonObject decision)
    {
        var rules = _store!.LoadRules();
        var stamped = matched.Where(r => rules.Contains(r.Id)).Select(r => rules[r.Id]!).ToList();
        foreach (var rule in stamped)
        {
            rule.LastAppliedAt = decision.Text("timestamp")!;
            rule.LastSeenAt = decision.Text("timestamp")!;
        }

        if (stamped.Count > 0)
        {
            _store.SaveRules(rules);
        }
    }

    private static PolicyEvent Evaluated(JsonObject decision) => new(decision.Text("timestamp")!, Vocabulary.DecisionEvaluated, string.Empty)
    {
        TriggerSignals = [decision.Text("task_type")!],
        Changes = decision.Text("reason")!,
        SourceNodeId = Source,
        Payload = decision,
    };

    /// <summary>One feedback, from the decision that it answers to the last line of the log.</summary>
    private sealed class FeedbackRun(ConfirmationEngine engine, PolicyStore store, Feedback feedback)
    {
        private readonly List<PolicyEvent> _pending = [];
        private readonly List<string> _transitions = [];
        private readonly string _override = feedback.UserOverride ?? string.Empty;
        private readonly DemotionGate _demotion = new(engine._mode);
        private readonly PromotionGate _promotion = new(engine._mode);
        private JsonObject _decision = new();
        private AssetMap<Rule> _rules = new();
        private string _evidence = string.Empty;

        private bool IsCorrected => engine._mode == AlignmentMode.Corrected;

        private string Final => Required("final_decision") is JsonString text ? text.Value : string.Empty;

        public bool Run()
        {
            if (FindDecision() is not { } decision)
            {
                return false;
            }

            _decision = decision;
            _rules = store.LoadRules();
            _evidence = FeedbackReading.EvidenceType(_override, Final, feedback.Outcome);
            var ids = MatchedIds();
            var isChanged = false;
            foreach (var rule in Targets(ids))
            {
                isChanged |= Move(rule);
            }

            if (isChanged)
            {
                ArchiveSuspended();
            }

            Finish(Outcome(ids));
            return true;
        }

        private JsonObject? FindDecision()
        {
            if (feedback.DecisionId is not { Length: > 0 } id)
            {
                return engine.Evaluate(feedback.Task, persist: true);
            }

            var events = store.GetDecisionEvents(DecisionWindow);
            if (IsCorrected && events.Any(e => e.EventType == Vocabulary.DecisionOutcome && e.PayloadOrNull?.Text("decision_id") == id))
            {
                return null;
            }

            return events.Where(static e => e.EventType == Vocabulary.DecisionEvaluated).Select(static e => e.Payload).FirstOrDefault(p => p.Text("decision_id") == id)
                ?? (IsCorrected ? throw new ModelException($"The last {DecisionWindow} decisions and outcomes of the log hold no decision `{id}`.") : engine.Evaluate(feedback.Task, persist: true));
        }

        private List<JsonValue> MatchedIds() =>
            Required("matched_rules") is JsonArray matched
                ? [.. matched.Items.Select(static m => m is JsonObject o && o["id"] is { } id ? id : throw new ModelException("A matched rule of the decision has no id."))]
                : throw new ModelException("The decision's matched rules are no list.");

        private List<Rule> Targets(List<JsonValue> ids)
        {
            var desired = FeedbackReading.DesiredDecision(_override, Final, feedback.Outcome, engine._mode);
            var matched = ids.OfType<JsonString>().Where(i => _rules.Contains(i.Value)).Select(i => _rules[i.Value]!);
            var targets = FeedbackReading.ConcernsAll(_override, _evidence) ? matched.ToList() : matched.Where(r => r.PolicyDecision == desired).ToList();
            if (IsCorrected && FeedbackReading.ConcernsAll(_override, _evidence) && targets.Count > 0 && targets.All(r => r.PolicyDecision.Length == 0))
            {
                // A hint that decides nothing would swallow the objection.
                targets.Clear();
            }

            if (targets.Count == 0 && FeedbackReading.MakesRule(_evidence))
            {
                var scope = ScopeInference.Scope(feedback.Task, engine._project);
                var rule = CandidateRules.Make(feedback.Task, scope, desired, _evidence, ($"policy_{engine._ids.Next()[..10]}", engine.Now), engine._mode);
                rule[RuleField.RiskLevel] = Required("risk_level");
                _rules.Set(rule.Id, rule);
                targets.Add(rule);
            }

            return targets;
        }

        private bool Move(Rule rule)
        {
            var before = rule.Status;
            var risk = Required("risk_level") is JsonString text ? text.Value : string.Empty;
            if (!new EvidenceApplication(engine._mode).Apply(rule, feedback, _evidence, risk, engine.Now))
            {
                return false;
            }

            var hasConflict = RuleConflicts.HasConflict(rule, _rules.Values);
            var transition = before switch
            {
                Vocabulary.Confirmed => _demotion.MaybeSuspend(rule, Trigger(rule), hasConflict && !IsSupported(rule)),
                Vocabulary.Suspended when !IsCorrected || FeedbackReading.IsPositive(rule, _override, feedback.Outcome) => DemotionGate.MaybeReactivate(rule),
                _ => null,
            };
            if (transition is null && rule.Status == Vocabulary.Candidate && !(IsCorrected && IsAgainst(rule)))
            {
                transition = MaybePromote(rule, risk, hasConflict);
            }

            if (transition is null && rule.Status == Vocabulary.Suspended)
            {
                transition = DemotionGate.MaybeArchive(rule, RuleConflicts.IsSuperseded(rule, _rules.Values, engine._mode));
            }

            Tell(rule, _evidence.Length > 0 ? _evidence : "runtime_feedback", transition);
            if (transition is not null)
            {
                _transitions.Add(transition.EventType);
            }

            return true;
        }

        private string Trigger(Rule rule)
        {
            var trigger = FeedbackReading.SuspensionTrigger(_override, Final, feedback.Outcome);

            // A failure or an objection speaks for a rule that asks, not against it.
            return IsCorrected && rule.PolicyDecision == Vocabulary.RequireConfirmation ? string.Empty : trigger;
        }

        private bool IsAgainst(Rule rule) => Votes.IsNegative(_override, feedback.Outcome, rule.PolicyDecision);

        private bool IsSupported(Rule rule) => IsCorrected && feedback.Outcome == Vocabulary.Success && !IsAgainst(rule);

        private Transition? MaybePromote(Rule rule, string risk, bool hasConflict)
        {
            var events = IsCorrected ? store.GetGateEvents(Thresholds.PromotionWindow) : store.GetDecisionEvents(Thresholds.PromotionWindow);
            if (!_promotion.Evaluate(rule, risk, hasConflict, events).IsPromoted)
            {
                return null;
            }

            rule.Status = Vocabulary.Confirmed;
            return new(Vocabulary.RulePromoted, "candidate_promoted");
        }

        private void ArchiveSuspended()
        {
            foreach (var rule in _rules.Values.Where(static r => r.Status == Vocabulary.Suspended).ToList())
            {
                if (DemotionGate.MaybeArchive(rule, RuleConflicts.IsSuperseded(rule, _rules.Values, engine._mode)) is { } transition)
                {
                    Tell(rule, "lifecycle", transition);
                }
            }
        }

        private void Tell(Rule rule, string source, Transition? transition)
        {
            if (transition is not null)
            {
                rule.LastLifecycleEventAt = engine.Now;
            }

            rule.UpdateAssetId();
            Add(new(engine.Now, transition?.EventType ?? Vocabulary.RuleUpdated, rule.AssetId)
            {
                TriggerSignals = [TaskType],
                Changes = $"Policy rule updated: {rule.Status} / {rule.PolicyDecision}",
                SourceNodeId = source,
                Payload = EventMode.Mark(
                    new(
                    [
                        new("rule_id", rule[RuleField.Id]),
                        new("status", rule[RuleField.Status]),
                        new("policy_decision", rule[RuleField.PolicyDecision]),
                        new("evidence_count", rule[RuleField.EvidenceCount]),
                        new("trigger", Text(transition?.Reason ?? "runtime_feedback")),
                        new("scope", rule[RuleField.Scope]),
                        new("scope_key", rule[RuleField.ScopeKey]),
                        new("risk_level", rule[RuleField.RiskLevel]),
                    ]),
                    engine._mode),
            });
        }

        private string TaskType => Required("task_type") is JsonString text ? text.Value : throw new ModelException("The decision's task type is no text.");

        private PolicyEvent Outcome(List<JsonValue> ids) => new(engine.Now, Vocabulary.DecisionOutcome, string.Empty)
        {
            TriggerSignals = [TaskType],
            Changes = $"Decision outcome: {feedback.Outcome}",
            SourceNodeId = Source,
            Payload = EventMode.Mark(
                new(
                [
                    new("decision_id", Required("decision_id")),
                    new("final_decision", Required("final_decision")),
                    new("user_override", Text(_override)),
                    new("execution_result", Text(feedback.Outcome)),
                    new("was_confirmed", new JsonBoolean(feedback.WasConfirmed)),
                    new("rule_ids", new JsonArray(ids)),
                    new("task_summary", Required("task_summary")),
                    new("task_type", Required("task_type")),
                    new("command", Required("command")),
                    new("files", Required("files")),
                    new("risk_level", Required("risk_level")),
                    new("scope", Required("scope")),
                    new("scope_key", Required("scope_key")),
                    new("heuristic_basis", Required("heuristic_basis")),
                    new("matched_rule_ids", new JsonArray(ids)),
                    new("explanation", Required("explanation")),
                    new("rollback_happened", new JsonBoolean(feedback.Outcome == Vocabulary.Rollback)),
                    new("lifecycle_transition", Text(string.Join(',', _transitions))),
                ]),
                engine._mode),
        };

        /// <summary>Upstream writes each line at once, and its window of lines moves with them.</summary>
        private void Add(PolicyEvent e)
        {
            if (IsCorrected)
            {
                _pending.Add(e);
            }
            else
            {
                store.Append(e);
            }
        }

        private void Finish(PolicyEvent outcome)
        {
            if (IsCorrected)
            {
                store.Commit(_rules, [.. _pending, outcome]);
                return;
            }

            store.SaveRules(_rules);
            store.Append(outcome);
        }

        private JsonValue Required(string name) => _decision[name] ?? throw new ModelException($"The decision lacks `{name}`.");
    }
}
