using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Comparison;

/// <summary>Judges a well-formed policy by the claims of a baseline, one at a time.</summary>
internal sealed class ClaimConformance(ComparedPolicy policy, StrictnessMemo strictness)
{
    /// <summary>The finding that the claim is missing or weaker in the policy, or null when it holds.</summary>
    public Finding? Judge(RuleClaim baseline)
    {
        if (PolicyStrictness.DemandsNothing(baseline.Rule, baseline.Value))
        {
            return null;
        }

        return baseline.Key.IsTopLevel ? JudgeTopLevel(baseline) : JudgeScoped(baseline);
    }

    /// <summary>The top level must be as strict, and no scope may be weaker.</summary>
    private Finding? JudgeTopLevel(RuleClaim baseline)
    {
        var topLevel = policy.Claims.Find(baseline.Key).ToList();
        if (topLevel.Count == 0)
        {
            return Missing(baseline);
        }

        var weaker = topLevel.Concat(policy.Claims.FindScoped(baseline.Key.Path)).FirstOrDefault(c => !IsAsStrict(c, baseline));
        return weaker is null ? null : Weaker(baseline, weaker);
    }

    /// <summary>
    /// The claims about the same agent or channel must all be as strict. Without any, a rule at the top level will do.
    /// </summary>
    private Finding? JudgeScoped(RuleClaim baseline)
    {
        var candidates = policy.Claims.Find(baseline.Key).ToList();
        if (candidates.Count == 0)
        {
            candidates = [.. policy.Claims.FindTopLevel(baseline.Key.Path)];
        }

        if (candidates.Count == 0)
        {
            return Missing(baseline);
        }

        var weaker = candidates.FirstOrDefault(c => !IsAsStrict(c, baseline));
        return weaker is null ? null : Weaker(baseline, weaker);
    }

    private bool IsAsStrict(RuleClaim candidate, RuleClaim baseline) =>
        strictness.IsAtLeastAsStrict(baseline.Rule, candidate.Value, baseline.Value);

    private Finding Missing(RuleClaim baseline) => new()
    {
        Descriptor = DiagnosticCatalog.BaselineRuleMissing,
        Message = $"{policy.Name} is missing {baseline.Property}.",
        Path = policy.Name,
        Target = policy.Policy.Address(baseline.Property.Replace('.', '/')),
        Requirement = Address(baseline),
        FixHint = $"Add an equally or more restrictive {baseline.Property} rule, or update the baseline policy after review.",
        TargetOrigin = policy.Document.At(baseline.Rule.Path).Origin,
        RequirementOrigin = baseline.Placed.Place.Origin,
    };

    private Finding Weaker(RuleClaim baseline, RuleClaim candidate) => new()
    {
        Descriptor = DiagnosticCatalog.BaselineRuleWeakened,
        Message = $"{policy.Name} {baseline.Property} is weaker than the baseline policy.",
        Path = policy.Name,
        Target = Address(candidate),
        Requirement = Address(baseline),
        FixHint = $"Use an equally or more restrictive {baseline.Property} value, or update the baseline policy after review.",
        TargetOrigin = candidate.Placed.Place.Origin,
        RequirementOrigin = baseline.Placed.Place.Origin,
    };

    private static string Address(RuleClaim claim) => claim.Placed.Place.Policy.Address(claim.Placed.Place.Address);
}
