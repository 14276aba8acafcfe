using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>Tells in a few lines how a decision came about. The lines are stored with the decision, so their words are fixed.</summary>
public static class Explanation
{
    /// <param name="decision">The record of the decision.</param>
    /// <exception cref="ModelException">The record lacks <c>final_decision</c>, <c>reason</c> or <c>resolution</c>, or a value cannot be printed.</exception>
    public static string Render(JsonObject decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var isConfirmation = Required(decision, "final_decision") is JsonString { Value: Vocabulary.RequireConfirmation };
        var lines = new List<string> { $"{(isConfirmation ? "Confirmation required" : "Auto-execute")}: {PythonText.Of(Required(decision, "reason"))}" };
        if (Items(decision, "heuristic_basis") is { Count: > 0 } basis)
        {
            lines.Add("Heuristic basis: " + string.Join("; ", basis.Select(PythonText.Of)));
        }

        if (Items(decision, "matched_rules") is { Count: > 0 } rules)
        {
            lines.Add("Matched rules: " + string.Join(", ", rules.Select(Rendered)));
            if ((isConfirmation || decision.Text(EventMode.Key) is null) && rules.Any(static r => r is JsonObject o && o.Text("status") == Vocabulary.Suspended))
            {
                lines.Add("Lifecycle: suspended rules matched, so confirmation stayed fail-closed");
            }
        }

        lines.Add($"Resolution: {PythonText.Of(Required(decision, "resolution"))}");
        if (decision["fallback_reason"] is { IsTrue: true } fallback)
        {
            lines.Add($"Fallback: {PythonText.Of(fallback)}");
        }

        lines.Add(Confidence(decision["confidence"] as JsonObject ?? new()));
        return string.Join('\n', lines);
    }

    private static string Confidence(JsonObject confidence)
    {
        var maximum = confidence["max_confidence"] is { } value ? PythonArithmetic.Double(value, "max_confidence") : 0;
        return $"Confidence: max={PythonNumber.Fixed(maximum, 2)}, matched={(confidence["matched_rule_count"] is { } count ? PythonText.Of(count) : "0")}";
    }

    private static string Rendered(JsonValue rule) => rule is JsonObject o
        ? $"{PythonText.Of(Required(o, "id"))}[{PythonText.Of(Required(o, "status"))}/{PythonText.Of(Required(o, "scope"))}/{PythonText.Of(Required(o, "policy_decision"))}]"
        : throw new ModelException($"A matched rule is no object: {rule}.");

    private static IReadOnlyList<JsonValue> Items(JsonObject decision, string name) => decision[name] is JsonArray list ? list.Items : [];

    private static JsonValue Required(JsonObject record, string name) => record[name] ?? throw new ModelException($"The record lacks `{name}`.");
}
