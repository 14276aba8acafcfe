using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Comparison;

/// <summary>
/// Judges a well-formed policy by what the checks demand for the claims of a baseline. Claims of a policy about the same agent or channel
/// add up, so that one of them is enough.
/// </summary>
internal sealed class ClaimDemands(ComparedPolicy policy, StrictnessMemo strictness)
{
    /// <summary>The gap that lets something pass which the claim refuses, or null when there is none.</summary>
    public ConformanceGap? Judge(RuleClaim baseline)
    {
        if (PolicyStrictness.DemandsNothing(baseline.Rule, baseline.Value))
        {
            return null;
        }

        RuleClaim? nearest = null;
        string? loophole = null;
        foreach (var candidate in Candidates(baseline.Key))
        {
            if (!strictness.IsAtLeastAsStrict(baseline.Rule, candidate.Value, baseline.Value))
            {
                continue;
            }

            nearest = candidate;
            loophole = Loophole(baseline, candidate);
            if (loophole is null)
            {
                return null;
            }
        }

        return Gap(baseline, nearest, loophole ?? "no rule of it demands as much");
    }

    private IEnumerable<RuleClaim> Candidates(ClaimKey key) =>
        key.IsTopLevel ? policy.FindAll(key) : policy.FindAll(key).Concat(policy.FindAll(key with { Selector = ScopeSelector.None, Id = "" }));

    private string? Loophole(RuleClaim baseline, RuleClaim candidate) =>
        candidate.Key.IsTopLevel && !baseline.Key.IsTopLevel && !baseline.Rule.HoldsForEach
            ? $"at the top level it is a list of what all agents have together, which does not say what agent '{baseline.Key.Id}' has"
            : RuleDemand.Loophole(baseline.Rule, candidate.Value, baseline.Value, strictness.Lists);

    private ConformanceGap Gap(RuleClaim baseline, RuleClaim? candidate, string why) => new(
        DiagnosticCatalog.BaselineDemandDropped,
        $"The policy lets something pass that {baseline.Property} of the baseline refuses, although OpenClaw's comparison takes it for as strict: {why}.",
        $"Write {baseline.Property} as the baseline has it, or change the baseline after review.",
        candidate?.Placed.Place.Origin ?? policy.Document.At(baseline.Rule.Path).Origin,
        baseline.Placed.Place.Origin);
}
