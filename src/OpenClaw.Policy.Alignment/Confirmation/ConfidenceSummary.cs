using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>What the rules that match say about confidence, as it is stored with a decision.</summary>
internal static class ConfidenceSummary
{
    /// <param name="matched">The rules, in the order of the store: the average is summed from left to right.</param>
    public static JsonObject Of(IReadOnlyList<Rule> matched)
    {
        JsonValue maximum = new JsonFloat(0);
        var sum = 0.0;
        var counts = new JsonObject();
        for (var i = 0; i < matched.Count; i++)
        {
            var rule = matched[i];
            sum += rule.Confidence;
            if (i == 0 || rule.Confidence > PythonArithmetic.Double(maximum, "confidence"))
            {
                maximum = rule[RuleField.Confidence];
            }

            counts.Set(rule.Status, counts[rule.Status] is JsonInteger n ? new JsonInteger(n.Value + 1) : new JsonInteger(1));
        }

        return new(
        [
            new("max_confidence", maximum),
            new("avg_confidence", new JsonFloat(matched.Count == 0 ? 0 : sum / matched.Count)),
            new("matched_rule_count", new JsonInteger(matched.Count)),
            new("status_counts", counts),
        ]);
    }
}
