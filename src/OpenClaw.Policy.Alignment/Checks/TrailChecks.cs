using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Alignment.Risk;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>Whether the rules are where the replay of the log leads to.</summary>
internal static class TrailChecks
{
    private static readonly RuleField[] Counters =
    [
        RuleField.SuccessStreak, RuleField.FailureStreak, RuleField.OverrideStreak, RuleField.RollbackCount, RuleField.AcceptedAutoExecuteCount,
        RuleField.AcceptedConfirmationCount, RuleField.ConflictCount, RuleField.Confidence, RuleField.SourceType, RuleField.SuspensionReason,
    ];

    public static void Run(MemoryFolder memory, FindingList findings)
    {
        foreach (var finding in memory.Replay.Findings)
        {
            findings.Add(
                Check(finding), memory.PlaceOfLine(finding.Line), finding.Subject, finding.Message, finding.Severity,
                [.. (finding.Related ?? []).Select(r => new RelatedPlace(memory.PlaceOfLine(r.Line), r.Words))]);
        }

        if (memory.Log.Problem is not null)
        {
            // What could not be looked at is reported already; every rule would seem to have no trail.
            return;
        }

        foreach (var entry in memory.ReadableRules)
        {
            if (memory.Replay.Rules.TryGetValue(entry.Id, out var state))
            {
                Compare(memory, entry, state, findings);
            }
            else
            {
                WithoutEvents(memory, entry, findings);
            }
        }

        Orphans(memory, findings);
    }

    private static AlignmentCheck Check(ReplayFinding finding) => new(finding.Descriptor, AlignmentRemedies.Of(finding.Descriptor.Code));

    private static void Compare(MemoryFolder memory, StoreEntry<Rule> entry, RuleState state, FindingList findings)
    {
        var rule = entry.Asset!;
        var last = state.Last;
        RelatedPlace[] related = Related(memory, state);
        if (rule.Status != last.Status)
        {
            findings.Add(
                AlignmentDiagnostics.StatusNotReplayable, entry.FieldPlace(RuleField.Status), entry.Id,
                $"The rule `{entry.Id}` is {rule.Status}, but its last event leaves it {last.Status}.", related: related);
        }

        Drift(RuleField.PolicyDecision, last.Decision);
        Drift(RuleField.Scope, last.Scope);
        Drift(RuleField.ScopeKey, last.ScopeKey);
        if (rule.Number(RuleField.EvidenceCount) != last.Evidence)
        {
            Drifted(RuleField.EvidenceCount, new JsonFloat(last.Evidence), null);
        }

        if (rule.RiskLevel != last.RiskLevel)
        {
            Drifted(RuleField.RiskLevel, new JsonString(last.RiskLevel), IsLowered(rule.RiskLevel, last.RiskLevel) ? null : Severity.Warning);
        }

        if (state.Counters is { } counters && memory.Replay.FindingCount <= LogReplay.MaximumFindings)
        {
            foreach (var field in Counters.Where(f => !AreEqual(rule[f], counters[f])))
            {
                Drifted(field, counters[field], null);
            }
        }

        Hash(memory, entry, state, findings);

        void Drift(RuleField field, string expected)
        {
            if (rule.Text(field) != expected)
            {
                Drifted(field, new JsonString(expected), null);
            }
        }

        void Drifted(RuleField field, JsonValue expected, Severity? severity) => findings.Add(
            AlignmentDiagnostics.FieldDrift, entry.FieldPlace(field), $"{entry.Id} {Rule.NameOf(field)}",
            $"The field `{Rule.NameOf(field)}` of the rule `{entry.Id}` is {rule[field]}, but the log leads to {expected}.", severity, related);
    }

    private static RelatedPlace[] Related(MemoryFolder memory, RuleState state) => state.PromotedLine > 0 && state.PromotedLine != state.Last.Line
        ? [new(memory.PlaceOfLine(state.Last.Line), "the last event of the rule"), new(memory.PlaceOfLine(state.PromotedLine), "promoted here")]
        : [new(memory.PlaceOfLine(state.Last.Line), "the last event of the rule")];

    private static void Hash(MemoryFolder memory, StoreEntry<Rule> entry, RuleState state, FindingList findings)
    {
        var rule = entry.Asset!;
        var related = Related(memory, state);
        if (rule.AssetId != state.Last.AssetId)
        {
            findings.Add(
                AlignmentDiagnostics.AssetIdMismatch, entry.FieldPlace(RuleField.AssetId), entry.Id, $"The rule `{entry.Id}` has another hash than its last event.", related: related);
        }
        else if (ContentHash(rule) != rule.AssetId)
        {
            // Rules without a decision are stamped too, but no evaluation lists them.
            var isExplained = (state.LastStamp is { } stamp && stamp.Line > state.Last.Line) || (rule.PolicyDecision.Length == 0 && rule.LastSeenAt != state.Last.Timestamp);
            findings.Add(
                isExplained ? AlignmentDiagnostics.AssetIdStale : AlignmentDiagnostics.AssetIdMismatch, entry.FieldPlace(RuleField.AssetId), entry.Id,
                isExplained
                    ? $"The content of the rule `{entry.Id}` has another hash than its `asset_id`; a later decision stamped the rule."
                    : $"The content of the rule `{entry.Id}` has another hash than its `asset_id`, and nothing after its last event explains that.",
                related: related);
        }

        if (state.LastStamp is { } last && last.Line > state.Last.Line && (rule.LastSeenAt != last.Timestamp || rule.LastAppliedAt != last.Timestamp) && rule.Status != Vocabulary.Archived)
        {
            findings.Add(
                AlignmentDiagnostics.FieldDrift, entry.FieldPlace(RuleField.LastSeenAt), $"{entry.Id} last_seen_at",
                $"The time stamps of the rule `{entry.Id}` are not those of the last decision that it matched.", Severity.Warning, [new(memory.PlaceOfLine(last.Line), "the last decision that it matched")]);
        }
    }

    private static string ContentHash(Rule rule)
    {
        try
        {
            return rule.ContentHash();
        }
        catch (ModelException)
        {
            return string.Empty;
        }
    }

    private static void WithoutEvents(MemoryFolder memory, StoreEntry<Rule> entry, FindingList findings)
    {
        var rule = entry.Asset!;
        if (rule.Status != Vocabulary.Hint)
        {
            findings.Add(
                AlignmentDiagnostics.RuleWithoutTrail, entry.FieldPlace(RuleField.Status), entry.Id, $"The rule `{entry.Id}` is {rule.Status}, and the log has no event of it.",
                rule.Status == Vocabulary.Confirmed ? null : Severity.Warning, [new(FindingPlace.WholeFile(memory.Log.Path), "the log")]);
        }

        if (rule.AssetId.Length > 0 && ContentHash(rule) != rule.AssetId)
        {
            // The engine stamps hints without hashing them again, and the learner changes them so.
            var isExplained = rule.LastSeenAt.Length > 0;
            findings.Add(
                isExplained ? AlignmentDiagnostics.AssetIdStale : AlignmentDiagnostics.AssetIdMismatch, entry.FieldPlace(RuleField.AssetId), entry.Id,
                $"The content of the rule `{entry.Id}` has another hash than its `asset_id`.");
        }
    }

    private static void Orphans(MemoryFolder memory, FindingList findings)
    {
        if (memory.Rules.Parsed is null && !memory.Rules.Text.IsMissing)
        {
            return;
        }

        var ids = memory.Rules.Entries.SelectMany(static e => new[] { e.Id, e.Key }).ToHashSet(StringComparer.Ordinal);
        foreach (var state in memory.Replay.Rules.Values.Where(s => !ids.Contains(s.Id)))
        {
            findings.Add(AlignmentDiagnostics.EventOrphanRule, memory.PlaceOfLine(state.Last.Line), state.Id, $"The log has events of the rule `{state.Id}`, which `rules.json` does not hold.");
        }
    }

    private static bool IsLowered(string stored, string logged) => (RiskWords.Parse(stored) ?? RiskLevel.Low) < (RiskWords.Parse(logged) ?? RiskLevel.Low);

    private static bool AreEqual(JsonValue a, JsonValue b) =>
        a is JsonInteger or JsonFloat && b is JsonInteger or JsonFloat ? PythonArithmetic.Double(a, string.Empty) == PythonArithmetic.Double(b, string.Empty) : JsonFormat.Line(a) == JsonFormat.Line(b);
}
