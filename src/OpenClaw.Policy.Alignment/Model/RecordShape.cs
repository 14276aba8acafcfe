using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Model;

/// <summary>What a record of a rule may hold. openclaw-alignment 2.0.0 lets most of it pass, and then crashes or decides by something else.</summary>
internal static class RecordShape
{
    private static readonly RuleField[] Lists = [RuleField.Trigger, RuleField.Preconditions, RuleField.Postconditions, RuleField.Validation];

    private static readonly RuleField[] Counters =
    [
        RuleField.SuccessStreak, RuleField.EvidenceCount, RuleField.FailureStreak, RuleField.OverrideStreak, RuleField.RollbackCount,
        RuleField.AcceptedAutoExecuteCount, RuleField.AcceptedConfirmationCount, RuleField.ConflictCount,
    ];

    /// <summary>The first thing that is wrong with a record's values, one sentence; null when nothing is. Its fields are known to be the model's.</summary>
    public static string? Problem(JsonValue record) =>
        record is not JsonObject rule ? null : OutsideSet(rule).Concat(WrongTypes(rule)).Select(static p => p.Message).FirstOrDefault();

    /// <summary>A status, a scope or a decision that is none.</summary>
    public static IEnumerable<(string Field, string Message)> OutsideSet(JsonObject rule)
    {
        (RuleField Field, IReadOnlyList<string> Allowed)[] sets =
            [(RuleField.Status, Vocabulary.Statuses), (RuleField.Scope, Vocabulary.Scopes), (RuleField.PolicyDecision, Vocabulary.Decisions)];
        foreach (var (field, allowed) in sets)
        {
            if (rule[Rule.NameOf(field)] is { } value && (value is not JsonString text || !allowed.Contains(text.Value, StringComparer.Ordinal)))
            {
                yield return (Rule.NameOf(field), $"The field `{Rule.NameOf(field)}` is {value}, which is none of {string.Join(", ", allowed.Select(static a => $"`{a}`"))}.");
            }
        }
    }

    /// <summary>A value of a wrong type.</summary>
    public static IEnumerable<(string Field, string Message)> WrongTypes(JsonObject rule)
    {
        foreach (var (name, value, _) in rule.Members)
        {
            if (Array.IndexOf([.. Rule.FieldNames], name) is var place and >= 0 && Expected((RuleField)place, value) is { } expected)
            {
                yield return (name, $"The field `{name}` is {value}, but {expected} is expected.");
            }
        }
    }

    private static string? Expected(RuleField field, JsonValue value)
    {
        if (field is RuleField.Status or RuleField.Scope or RuleField.PolicyDecision or RuleField.Type)
        {
            return null;
        }

        if (Lists.Contains(field))
        {
            return value is JsonArray list && list.Items.All(static i => i is JsonString) ? null : "a list of texts";
        }

        if (Counters.Contains(field))
        {
            return value is JsonInteger { Value.Sign: >= 0 } ? null : "a whole number that is not negative";
        }

        if (field == RuleField.Confidence)
        {
            return value is JsonFloat { Value: >= 0 and <= 1 } || (value is JsonInteger whole && (whole.Value.IsZero || whole.Value.IsOne)) ? null : "a number from 0 to 1";
        }

        return value is JsonString ? null : "a text";
    }
}
