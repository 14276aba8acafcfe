using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Rules;

/// <summary>Runs the sections of a contract.</summary>
internal static class PolicyRules
{
    /// <summary>More than anybody reads. Each fact is judged by each rule, so that a policy of a megabyte could ask for billions.</summary>
    private const int MaximumFindings = 250_000;

    /// <summary>Whether the policy demands anything that the contract knows.</summary>
    public static bool HasRules(RuleContext context) => context.Contract.Sections.InOrder.Any(s => s.HasRules(context.Judged));

    /// <summary>The first malformed container, if any, then the findings of each section.</summary>
    /// <exception cref="EvaluationLimitException">There are too many.</exception>
    public static IReadOnlyList<Finding> Findings(RuleContext context)
    {
        List<Finding> findings = [];
        if (context.FirstMalformedContainer() is { } malformed)
        {
            findings.Add(malformed);
        }

        foreach (var section in context.Contract.Sections.InOrder)
        {
            foreach (var finding in section.Findings(context))
            {
                findings.Add(finding);
                if (findings.Count > MaximumFindings)
                {
                    throw new EvaluationLimitException($"There are more than {MaximumFindings} findings.");
                }
            }
        }

        return findings;
    }
}
