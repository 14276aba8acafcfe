using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Comparison;

/// <summary>What a comparison of a policy with a baseline found: what <c>openclaw policy compare</c> prints.</summary>
/// <param name="BaselineName">The display name of the baseline.</param>
/// <param name="PolicyName">The display name of the policy.</param>
/// <param name="RulesChecked">How many claims of the baseline were compared; 0 when one of the two policies is malformed.</param>
/// <param name="Findings">What is malformed, else what is missing or weaker, in the order of the real program.</param>
public sealed record PolicyComparison(string BaselineName, string PolicyName, int RulesChecked, IReadOnlyList<Finding> Findings)
{
    public bool Ok => Findings.Count == 0;

    public int ExitCode => Ok ? 0 : 1;

    /// <summary>The JSON report, member for member in the order of the real program.</summary>
    public ObjectNode ToNode() => new ObjectNodeBuilder()
        .Set("ok", Ok)
        .Set("baselinePath", BaselineName)
        .Set("policyPath", PolicyName)
        .Set("rulesChecked", RulesChecked)
        .Set("findings", new ArrayNode([.. Findings.Select(static f => f.ToNode())]))
        .Build();
}
