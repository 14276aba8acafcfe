using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.ToolPosture;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary><c>tools.alsoAllow.expected</c>: exactly the tools that <c>tools.alsoAllow</c> must add to a profile.</summary>
internal sealed class AlsoAllowRule : IAgentRule<ToolPostureEvidence>
{
    private static readonly RulePath Path = new("alsoAllow/expected");

    private static readonly AgentCheck Missing = new(
        DiagnosticCatalog.ToolsAlsoAllowMissing, "Add the expected tools.alsoAllow entry or update policy after review.");

    private static readonly AgentCheck Unexpected = new(
        DiagnosticCatalog.ToolsAlsoAllowUnexpected, "Remove the unexpected tools.alsoAllow entry or update policy after review.");

    public bool IsMentioned(Node? section) => Path.Find(section) is not null;

    /// <summary>An empty list demands that nothing is added.</summary>
    public bool Demands(Node? section) => Path.Find(section) is ArrayNode;

    public IEnumerable<Finding> Findings(AgentRuleSet<ToolPostureEvidence> rules)
    {
        if (!IsMentioned(rules.Section))
        {
            return [];
        }

        string[] expected = [.. Path.Words(rules.Section).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return rules.Facts.OfType<ToolListEvidence>()
            .Where(static f => f.Kind == ToolPostureKinds.AlsoAllow)
            .SelectMany(f => Differences(rules, f, expected));
    }

    private static IEnumerable<Finding> Differences(AgentRuleSet<ToolPostureEvidence> rules, ToolListEvidence fact, string[] expected)
    {
        var label = ToolPostureRules.Label(fact);
        var actual = new SortedDictionary<string, StringNode>(StringComparer.Ordinal);
        foreach (var entry in fact.Entries)
        {
            actual.TryAdd(EcmaString.ToLowerCase(EcmaString.Trim(entry.Value)), entry);
        }

        foreach (var tool in expected.Where(t => !actual.ContainsKey(t)))
        {
            yield return rules.Finding(Missing, $"{label} is missing expected tools.alsoAllow entry '{tool}'.", fact, Path);
        }

        foreach (var (tool, entry) in actual.Where(a => Array.BinarySearch(expected, a.Key, StringComparer.Ordinal) < 0))
        {
            yield return rules.Finding(Unexpected, $"{label} has unexpected tools.alsoAllow entry '{tool}'.", fact, Path) with
            {
                TargetOrigin = entry.Origin ?? fact.Origin,
            };
        }
    }
}
