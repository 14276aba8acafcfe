using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Rules;

/// <summary>Runs the sections of a contract.</summary>
internal static class PolicyRules
{
    /// <summary>Whether the policy demands anything that the contract knows.</summary>
    public static bool HasRules(Node policy, PolicyContract contract) => contract.Sections.InOrder.Any(s => s.HasRules(policy));

    /// <summary>The first malformed container, if any, then the findings of each section.</summary>
    public static IReadOnlyList<Finding> Findings(RuleContext context)
    {
        List<Finding> findings = [];
        if (context.FirstMalformedContainer() is { } malformed)
        {
            findings.Add(malformed);
        }

        foreach (var section in context.Contract.Sections.InOrder)
        {
            findings.AddRange(section.Findings(context));
        }

        return findings;
    }
}
